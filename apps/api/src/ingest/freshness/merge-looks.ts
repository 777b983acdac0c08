import type { KeptGlimpse, KeptLook } from "@heliograph/db";

/** Most looks that are kept: nobody who keeps to the rhythm comes near. */
const mostLooks = 1_000;

/**
 * Looks of one release on one mirror from one vantage, each once and in their order, in whatever order they became known. Two
 * that were asked at the same moment are the same look, of which each telling may know something that the other does not. Of too many the first stay.
 */
export function mergeLooks(known: readonly KeptLook[], told: readonly KeptLook[]): KeptLook[] {
  const byMoment = new Map<number, KeptLook>();
  for (const look of [...known, ...told]) {
    const same = byMoment.get(look[0]);
    byMoment.set(look[0], same === undefined ? look : merge(same, look));
  }
  return [...byMoment.values()].toSorted(([a], [b]) => a - b).slice(0, mostLooks);
}

const merge = (
  [askedAt, answeredAt, list, latest, exact]: KeptLook,
  [, otherAnsweredAt, otherList, otherLatest, otherExact]: KeptLook,
): KeptLook => [
  askedAt,
  Math.max(answeredAt, otherAnsweredAt),
  both(list, otherList),
  both(latest, otherLatest),
  both(exact, otherExact),
];

/** A miss outweighs a sight, and a lasting sight a single one. */
function both(a: KeptGlimpse, b: KeptGlimpse): KeptGlimpse {
  if (a === null || b === null) return a ?? b;
  if (a === 0 || b === 0) return 0;
  return a === 2 || b === 2 ? 2 : 1;
}
