import { useFormat } from "../lib/use-format.ts";
import type { Curve, CurveStep } from "./curve-steps.ts";
import { axisTo, marksOf, placeOn, type LogAxis } from "./log-axis.ts";
import { Plot } from "./plot.tsx";

type PropagationCurveProps = {
  curve: Curve;
  /** How long the release has been out. */
  untilMs: number;
  /** The step that is read out. */
  picked: CurveStep | undefined;
};

/** How many mirrors list a release over time: the upper line possibly, the lower one certainly, the truth between them. */
export function PropagationCurve({ curve: { asked, steps }, untilMs, picked }: PropagationCurveProps) {
  const format = useFormat();
  const last = steps.at(-1);
  const axis = axisTo(last?.certainly === asked ? Math.min(untilMs, 2 * last.afterMs) : untilMs);
  const upper = cornersOf(steps, ({ possibly }) => possibly / asked, axis);
  const lower = cornersOf(steps, ({ certainly }) => certainly / asked, axis);
  const counts = [...new Set([0, Math.round(asked / 2), asked])];
  return (
    <Plot
      across={marksOf(axis).map((lengthMs) => ({
        place: placeOn(axis, lengthMs),
        text: format.duration(lengthMs),
      }))}
      up={counts.map((count) => ({ place: count / asked, text: format.count(count) }))}
    >
      {picked !== undefined && (
        <rect x={placeOn(axis, picked.afterMs) * 1_000 - 4} width="8" height="100" className="plot-picked" />
      )}
      <path d={`M${[...upper, ...lower.toReversed()].join("L")}Z`} className="curve-between" />
      <path d={`M${upper.join("L")}`} className="curve-possibly" />
      <path d={`M${lower.join("L")}`} className="curve-certainly" />
    </Plot>
  );
}

/** The corners of a line that steps up, from the lower left to the right end. */
function cornersOf(
  steps: readonly CurveStep[],
  shareAt: (step: CurveStep) => number,
  axis: LogAxis,
): string[] {
  let y = 100;
  const corners = [`0 ${y}`];
  for (const step of steps) {
    const x = (placeOn(axis, step.afterMs) * 1_000).toFixed(1);
    corners.push(`${x} ${y}`);
    y = 100 - shareAt(step) * 100;
    corners.push(`${x} ${y}`);
  }
  return [...corners, `1000 ${y}`];
}
