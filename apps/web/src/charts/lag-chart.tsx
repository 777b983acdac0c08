import type { MirrorFreshness } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { bandOf, lagAxis, lagSteps, type LagPoint } from "./lag-steps.ts";
import { marksOf, placeOn } from "./log-axis.ts";
import { Plot } from "./plot.tsx";

type LagChartProps = {
  shown: MirrorFreshness;
  /** The point that is read out. */
  picked: LagPoint | undefined;
};

/** Lag over time: for each step two bands from at least to at most, and a tick where releases did not arrive. */
export function LagChart({ shown, picked }: LagChartProps) {
  const format = useFormat();
  const steps = lagSteps(shown);
  const axis = lagAxis(shown.series);
  const width = 1_000 / steps.length;
  const ticks = axisTicks(steps, format);
  return (
    <Plot
      across={steps.flatMap(({ atMs }, index) => {
        const text = ticks.get(atMs);
        return text === undefined ? [] : [{ place: index / steps.length, text }];
      })}
      up={marksOf(axis).map((lengthMs) => ({
        place: placeOn(axis, lengthMs),
        text: format.duration(lengthMs),
      }))}
    >
      {steps.map(({ atMs, point }, index) => {
        if (point === undefined) return null;
        const box = { x: (index + 0.1) * width, width: width * 0.8 };
        return (
          <g key={atMs}>
            {point === picked && (
              <rect x={index * width} width={width} height="100" className="plot-picked" />
            )}
            {point.arrived > 0 && <rect {...box} {...bandOf(point.p95, axis)} className="lag-p95" />}
            {point.arrived > 0 && <rect {...box} {...bandOf(point.p50, axis)} className="lag-p50" />}
            {point.missing > 0 && <rect {...box} height="4" className="lag-missing" />}
          </g>
        );
      })}
    </Plot>
  );
}
