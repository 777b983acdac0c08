import { days, type Day } from "@heliograph/core";

/** The newest so many UTC days of a mirror, that of a moment among them; days without a run are absent. */
export function daysOfLate(all: readonly Day[], asOf: string, count: number): Day[] {
  const first = new Date(Date.parse(asOf) - days(count - 1)).toISOString().slice(0, 10);
  return all.filter(({ day }) => day >= first);
}
