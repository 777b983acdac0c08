import { days } from "@heliograph/core";

/** How many days the bars go back. */
export const shownDays = 90;

/** The last ninety UTC days as ISO dates, oldest first; the last one is the day of `asOf`. */
export function lastDays(asOf: string): string[] {
  const today = Date.parse(asOf.slice(0, 10));
  return Array.from({ length: shownDays }, (_, index) =>
    new Date(today - days(shownDays - 1 - index)).toISOString().slice(0, 10),
  );
}
