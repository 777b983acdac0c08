/** How many runs ended in each outcome. */
export type Counts = { ok: number; degraded: number; failed: number; unknown: number };

/** How many runs count for availability: `unknown` is neither up nor down and is left out. */
export const judgedCount = ({ ok, degraded, failed }: Counts) => ok + degraded + failed;

/** The share of judged runs that were answered, 0 to 1; `undefined` when none was judged. */
export function availabilityRatio(counts: Counts): number | undefined {
  const judged = judgedCount(counts);
  return judged === 0 ? undefined : (counts.ok + counts.degraded) / judged;
}

/** Adds counts up. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = { ok: 0, degraded: 0, failed: 0, unknown: 0 };
  for (const counts of all) {
    sum.ok += counts.ok;
    sum.degraded += counts.degraded;
    sum.failed += counts.failed;
    sum.unknown += counts.unknown;
  }
  return sum;
}

/** A share in hundredths of a percent, rounded down, so that one failure never reads as 100 %. */
export const flooredPercent = (ratio: number) => Math.floor(ratio * 10_000 + 1e-9) / 100;
