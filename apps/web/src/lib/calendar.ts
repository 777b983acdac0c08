import { datesUntil, type Mirrors } from "@heliograph/core";

/** How many days the bars go back. */
export const shownDays = 90;

/** The last ninety days of the zone that what is shown counts days in, as ISO dates, oldest first; the last one is that of `asOf`. */
export const lastDays = ({ asOf, zone }: Pick<Mirrors, "asOf" | "zone">): string[] =>
  datesUntil(Date.parse(asOf), { zone, count: shownDays });
