import { datesUntil, type Day } from "@heliograph/core";

/** The newest UTC days of a mirror, oldest first, that of a moment the last; `undefined` where nothing is known of one. */
export function daysOfLate(all: readonly Day[], asOf: string, count: number): (Day | undefined)[] {
  const byDate = new Map(all.map((day) => [day.day, day]));
  return datesUntil(Date.parse(asOf), { zone: "UTC", count }).map((date) => byDate.get(date));
}
