import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { bandPath, dotPath, linePath, stepPlace } from "./line-path.ts";
import { Plot } from "./plot.tsx";
import { roundTop } from "./speed-steps.ts";

/** What is drawn over the steps: a value for each, or null. */
type Drawn = { key: string; className: string; values: readonly (number | null)[] };

type SpeedChartProps = {
  steps: readonly { atMs: number }[];
  lines: readonly Drawn[];
  /** Two of the lines that what lies between is filled, by their places. */
  band?: readonly [low: number, high: number];
  /** The step that is read out. */
  picked: number | undefined;
};

/** Lines over time on an axis from 0. */
export function SpeedChart({ steps, lines, band, picked }: SpeedChartProps) {
  const format = useFormat();
  const top = roundTop(lines.flatMap(({ values }) => values));
  const ticks = axisTicks(steps, format);
  const placeOf = (value: number) => value / top;
  return (
    <Plot
      across={steps.flatMap(({ atMs }, index) => {
        const text = ticks.get(atMs);
        return text === undefined ? [] : [{ place: stepPlace(index, steps.length), text }];
      })}
      up={[0, 0.25, 0.5, 0.75, 1].map((place) => ({
        place,
        text: format.count(Number((place * top).toPrecision(3))),
      }))}
    >
      {picked !== undefined && (
        <rect
          x={(picked / steps.length) * 1_000}
          width={1_000 / steps.length}
          height="100"
          className="plot-picked"
        />
      )}
      {band !== undefined && <path d={bandPath(between(band), placeOf)} className="latency-band" />}
      {lines.map(({ key, className, values }) => (
        <g key={key}>
          <path d={linePath(values, placeOf)} className={className} />
          <path d={dotPath(values, placeOf)} className={`${className} lone-dot`} />
        </g>
      ))}
    </Plot>
  );

  function between([low, high]: readonly [number, number]): (readonly [number, number] | null)[] {
    return steps.map((_, index) => {
      const [from, to] = [lines[low]?.values[index] ?? null, lines[high]?.values[index] ?? null];
      return from === null || to === null ? null : [from, to];
    });
  }
}
