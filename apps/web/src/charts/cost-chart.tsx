import { days, minutes, type Replay } from "@heliograph/core";
import { lostTimeMs } from "../lib/replay-cost.ts";
import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { Plot } from "./plot.tsx";

/** What one day of a replay would have cost. */
export type CostDay = Replay["days"][number];

type CostChartProps = Pick<Replay, "since" | "until" | "days"> & { picked: CostDay | undefined };

/** Round heights of the axis, in minutes. */
const roundMinutes = [1, 2, 5, 10, 30, 60, 120, 360, 720, 1_440, 2_880, 5_760, 11_520];

/** Minutes without modules, and below them without checksums, day by day; a day of which nothing is known stays empty. */
export function CostChart({ since, until, days: costs, picked }: CostChartProps) {
  const format = useFormat();
  const firstMs = Math.floor(Date.parse(since) / days(1)) * days(1);
  const count = Math.max(1, Math.ceil((Date.parse(until) - firstMs) / days(1)));
  const width = 1_000 / count;
  const steps = Array.from({ length: count }, (_, at) => ({ atMs: firstMs + at * days(1) }));
  const highest = Math.max(...costs.map(({ cost }) => lostTimeMs(cost) + minutes(cost.unchecked)));
  const topMs = minutes(roundMinutes.find((round) => minutes(round) >= highest) ?? highest / minutes(1));
  return (
    <Plot
      across={[...axisTicks(steps, format)].map(([atMs, text]) => ({
        place: (atMs - firstMs) / days(1) / count,
        text,
      }))}
      up={[0, 0.5, 1].map((place) => ({ place, text: place === 0 ? "0" : format.duration(topMs * place) }))}
    >
      {costs.map((day) => {
        const at = (Date.parse(day.day) - firstMs) / days(1);
        const lost = (lostTimeMs(day.cost) / topMs) * 100;
        const unchecked = (minutes(day.cost.unchecked) / topMs) * 100;
        const box = { x: (at + 0.15) * width, width: width * 0.7 };
        return (
          <g key={day.day}>
            {day === picked && <rect x={at * width} width={width} height="100" className="plot-picked" />}
            <rect {...box} y="99" height="1" className="cost-seen" />
            <rect {...box} y={100 - lost} height={lost} className="cost-lost" />
            <rect {...box} y={100 - lost - unchecked} height={unchecked} className="cost-unchecked" />
          </g>
        );
      })}
    </Plot>
  );
}
