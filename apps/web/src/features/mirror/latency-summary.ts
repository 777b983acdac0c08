import { addCounts, judgedCount, type Counts, type Point, type Series } from "@heliograph/core";

/** What a series says as a whole; latencies in ms. */
export type LatencySummary = {
  counts: Counts;
  /** The middle of the points' medians and 95th percentiles, each point weighing as its checks. */
  typical: { p50Ms: number; p95Ms: number } | undefined;
  /** The point whose 95th percentile is the highest. */
  peak: { p95Ms: number; at: string } | undefined;
};

/** Sums a series up in the figures that its title and summary name. */
export function summarize({ points }: Series): LatencySummary {
  const p50Ms = weightedMiddle(points, (point) => point.p50Ms);
  const p95Ms = weightedMiddle(points, (point) => point.p95Ms);
  const peak = points
    .flatMap(({ p95Ms: highMs, at }) => (highMs === null ? [] : [{ p95Ms: highMs, at }]))
    .toSorted((a, b) => b.p95Ms - a.p95Ms)[0];
  return {
    counts: addCounts(points),
    typical: p50Ms === undefined || p95Ms === undefined ? undefined : { p50Ms, p95Ms },
    peak,
  };
}

function weightedMiddle(
  points: readonly Point[],
  valueOf: (point: Point) => number | null,
): number | undefined {
  const values = points
    .flatMap((point) => {
      const value = valueOf(point);
      return value === null ? [] : [{ value, weight: judgedCount(point) }];
    })
    .toSorted((a, b) => a.value - b.value);
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  return values.find(({ weight }) => (seen += weight) >= half)?.value;
}
