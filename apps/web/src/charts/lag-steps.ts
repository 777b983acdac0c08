import { minutes, type MirrorFreshness, type ShownSpan } from "@heliograph/core";
import { axisTo, placeOn, type LogAxis } from "./log-axis.ts";
import { stepsOver } from "./steps.ts";

/** The lag of what was published in one step of time. */
export type LagPoint = MirrorFreshness["series"][number];

/** A step of the chart: a point, or a gap. */
export type LagStep = { atMs: number; point: LagPoint | undefined };

/** The range in steps, so that a stretch without a release stays a gap. */
export const lagSteps = ({
  series,
  ...rest
}: Pick<MirrorFreshness, "series" | "range" | "stepMs" | "asOf">): LagStep[] =>
  stepsOver({ points: series, ...rest });

/** The axis of lags: up to the slowest that is shown. */
export const lagAxis = (series: readonly LagPoint[]): LogAxis =>
  axisTo(Math.max(minutes(1), ...series.map(({ p95 }) => Math.max(p95.atLeastMs ?? 0, p95.atMostMs ?? 0))));

/** Least height of a band, so that an exact lag is seen. */
const leastHeight = 1.5;

/** Where a band lies in a box that is 100 high, from its top; an end that is not known is the box's. */
export function bandOf({ atLeastMs, atMostMs }: ShownSpan, axis: LogAxis): { y: number; height: number } {
  const bottom = 100 - placeOn(axis, atLeastMs ?? 0) * 100;
  const top = atMostMs === null ? 0 : 100 - placeOn(axis, atMostMs) * 100;
  const height = Math.max(leastHeight, bottom - top);
  return { y: Math.min(top, 100 - height), height };
}

/** The point whose 95th percentile is the highest; `undefined` where nothing arrived. */
export const slowestPoint = (series: readonly LagPoint[]): LagPoint | undefined =>
  series
    .filter(({ arrived }) => arrived > 0)
    .toSorted((a, b) => (b.p95.atMostMs ?? Infinity) - (a.p95.atMostMs ?? Infinity))[0];
