import { days, minutes } from "@heliograph/core";
import type { Window } from "./history.ts";

/** The whole minutes of so many days up to now. */
export function windowOf(now: number, dayCount: number): Window {
  const until = Math.floor(now / minutes(1)) * minutes(1);
  return { since: until - days(dayCount), until };
}
