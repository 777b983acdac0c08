import type { Point, Series } from "@heliograph/core";
import { stepsOver } from "./steps.ts";

/** A step of the chart: a point, or a gap. `band` runs from the median to the 95th percentile, in ms. */
export type Step = {
  atMs: number;
  point: Point | undefined;
  p50Ms: number | null;
  p99Ms: number | null;
  band: [number, number] | null;
};

/** The range in steps, so that a stretch without a point stays a gap. */
export const latencySteps = (series: Series): Step[] =>
  stepsOver(series).map(({ atMs, point }) => {
    const { p50Ms = null, p95Ms = null, p99Ms = null } = point ?? {};
    return { atMs, point, p50Ms, p99Ms, band: p50Ms === null || p95Ms === null ? null : [p50Ms, p95Ms] };
  });

/** The highest latency to draw, in ms: a round number above all that is shown. */
export function topOf(steps: readonly Step[]): number {
  const highest = Math.max(1, ...steps.map(({ band, p99Ms }) => Math.max(band?.[1] ?? 0, p99Ms ?? 0)));
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  const top = [1, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * magnitude >= highest) ?? 10;
  return top * magnitude;
}

/** Where the axis of latencies is marked, in ms, from its top down to 0. */
export const latencyMarks = (top: number) => [1, 0.75, 0.5, 0.25, 0].map((share) => share * top);

/** Steps that stand alone or in twos, which a line would hardly show. */
export const loneSteps = (steps: readonly Step[]): Step[] =>
  unbroken(steps)
    .filter((run) => run.length <= 2)
    .flat();

/** Runs of neighbouring steps that have a value. */
export function unbroken(steps: readonly Step[]): Step[][] {
  const runs: Step[][] = [[]];
  for (const step of steps) {
    if (step.band !== null) runs.at(-1)?.push(step);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
