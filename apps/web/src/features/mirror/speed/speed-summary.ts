import type { MirrorSpeed, SpeedPoint } from "@heliograph/core";

/** What transfers of a range say together; rates in Mbit/s, latencies in ms. */
export type SpeedSummary = {
  count: number;
  /** The middles of the points' figures, each point weighing as its transfers; `undefined` where none was measured. */
  p50Mbps: number | undefined;
  p10Mbps: number | undefined;
  idleTtfbMs: number | undefined;
  loadedTtfbMs: number | undefined;
  /** The point with the lowest median rate. */
  slowest: { at: string; p50Mbps: number } | undefined;
};

/** Sums points up in the figures that titles and sentences name. */
export function summarizeSpeed({ points }: Pick<MirrorSpeed, "points">): SpeedSummary {
  return {
    count: points.reduce((sum, { count }) => sum + count, 0),
    p50Mbps: weightedMiddle(points, ({ p50Mbps }) => p50Mbps),
    p10Mbps: weightedMiddle(points, ({ p10Mbps }) => p10Mbps),
    idleTtfbMs: weightedMiddle(points, ({ idleTtfbMs }) => idleTtfbMs),
    loadedTtfbMs: weightedMiddle(points, ({ loadedTtfbMs }) => loadedTtfbMs),
    slowest: points
      .flatMap(({ at, p50Mbps }) => (p50Mbps === null ? [] : [{ at, p50Mbps }]))
      .toSorted((a, b) => a.p50Mbps - b.p50Mbps)[0],
  };
}

function weightedMiddle(
  points: readonly SpeedPoint[],
  valueOf: (point: SpeedPoint) => number | null,
): number | undefined {
  const values = points
    .flatMap((point) => {
      const value = valueOf(point);
      return value === null ? [] : [{ value, weight: point.count }];
    })
    .toSorted((a, b) => a.value - b.value);
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let seen = 0;
  return values.find(({ weight }) => (seen += weight) >= half)?.value;
}
