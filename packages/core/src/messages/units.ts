import { days, hours, minutes, seconds } from "../time.ts";

/** The units that lengths of time are said in, the largest first, with the keys of their messages. */
export const units = [
  { key: "unit.days", unitMs: days(1) },
  { key: "unit.hours", unitMs: hours(1) },
  { key: "unit.minutes", unitMs: minutes(1) },
  { key: "unit.seconds", unitMs: seconds(1) },
] as const;
