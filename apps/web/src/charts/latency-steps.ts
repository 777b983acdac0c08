import { ranges, type Point, type Series } from "@heliograph/core";

/** A step of the chart: a point, or a gap. `band` runs from the median to the 95th percentile, in ms. */
export type Step = {
  atMs: number;
  point: Point | undefined;
  p50Ms: number | null;
  p99Ms: number | null;
  band: [number, number] | null;
};

/** The whole range in steps, so that a stretch without a point stays a gap. */
export function latencySteps({ points, range, stepMs, asOf }: Series): Step[] {
  const byTime = new Map(points.map((point) => [Math.floor(Date.parse(point.at) / stepMs), point]));
  const last = Math.floor(Date.parse(asOf) / stepMs);
  const length = Math.round(ranges[range].spanMs / stepMs);
  return Array.from({ length }, (_, index) => {
    const step = last - length + 1 + index;
    const point = byTime.get(step);
    const { p50Ms = null, p95Ms = null, p99Ms = null } = point ?? {};
    return {
      atMs: step * stepMs,
      point,
      p50Ms,
      p99Ms,
      band: p50Ms === null || p95Ms === null ? null : [p50Ms, p95Ms],
    };
  });
}

/** The highest latency to draw, in ms: a round number above all that is shown. */
export function topOf(steps: readonly Step[]): number {
  const highest = Math.max(1, ...steps.map(({ band, p99Ms }) => Math.max(band?.[1] ?? 0, p99Ms ?? 0)));
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  const top = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * magnitude >= highest) ?? 10;
  return top * magnitude;
}

/** Runs of neighbouring steps that have a value. */
export function unbroken(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const step of steps) {
    if (step.band !== null) runs.at(-1)?.push(step);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
