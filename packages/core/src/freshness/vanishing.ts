import { minutes } from "../time.ts";
import type { Sighting } from "./sighting.ts";

/** In so many looks in a row, over so long, a version must be missed: caches that differ are asked in turn. */
const [fewestMisses, missedForMs] = [3, minutes(10)];

/**
 * Whether a version is gone from where it had arrived: missed in at least three looks in a row over ten minutes.
 * Found with the first look after those ten minutes.
 */
export const isGone = ({ absence }: Pick<Sighting, "absence">): boolean =>
  absence !== undefined && absence.count >= fewestMisses && absence.until - absence.since >= missedForMs;
