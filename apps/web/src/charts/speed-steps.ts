import type { MirrorSpeed, SpeedPoint } from "@heliograph/core";
import { stepsOver } from "./steps.ts";

/** A step of the charts: a point, or a gap. */
export type SpeedStep = { atMs: number; point: SpeedPoint | undefined };

/** The range in steps, so that a stretch without a transfer stays a gap. */
export const speedSteps = ({
  points,
  range,
  stepMs,
  asOf,
}: Pick<MirrorSpeed, "points" | "range" | "stepMs" | "asOf">): SpeedStep[] =>
  stepsOver({ points, range, stepMs, asOf });

/** The end of an axis: a round number not below any of the values. */
export function roundTop(values: readonly (number | null)[]): number {
  const highest = Math.max(0, ...values.map((value) => value ?? 0));
  if (highest === 0) return 1;
  const magnitude = 10 ** Math.floor(Math.log10(highest));
  return ([1, 2, 4, 5, 8, 10].find((factor) => factor * magnitude >= highest) ?? 10) * magnitude;
}
