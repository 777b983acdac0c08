import { days } from "@heliograph/core";
import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { Plot } from "./plot.tsx";

type LedgerChartProps = {
  /** The first and the last day, ISO dates. */
  since: string;
  until: string;
  bars: readonly { day: string; bytes: number }[];
  /** The day that is read out. */
  picked: string | undefined;
};

/** Bytes of each day as bars; a day on which nothing was counted stays empty. */
export function LedgerChart({ since, until, bars, picked }: LedgerChartProps) {
  const format = useFormat();
  const firstMs = Date.parse(since);
  const count = (Date.parse(until) - firstMs) / days(1) + 1;
  const width = 1_000 / count;
  const steps = Array.from({ length: count }, (_, at) => ({ atMs: firstMs + at * days(1) }));
  const top = topOf(Math.max(...bars.map(({ bytes }) => bytes)));
  return (
    <Plot
      across={[...axisTicks(steps, format)].map(([atMs, text]) => ({
        place: ((atMs - firstMs) / days(1) + 0.5) / count,
        text,
      }))}
      up={[0, 0.5, 1].map((place) => ({ place, text: place === 0 ? "0" : format.bytes(top * place) }))}
    >
      {bars.map(({ day, bytes }) => {
        const at = (Date.parse(day) - firstMs) / days(1);
        const height = Math.max(1, (bytes / top) * 100);
        return (
          <g key={day}>
            {day === picked && <rect x={at * width} width={width} height="100" className="plot-picked" />}
            <rect
              x={(at + 0.15) * width}
              width={width * 0.7}
              y={100 - height}
              height={height}
              className="ledger-bar"
            />
          </g>
        );
      })}
    </Plot>
  );
}

/** The top of the axis: one, two or five times a power of ten of the next smaller unit. */
function topOf(highest: number): number {
  const unit = highest < 1_048_576 ? 1_024 : 1_048_576;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, highest / unit)));
  return unit * (([1, 2, 5].find((step) => step * power * unit >= highest) ?? 10) * power);
}
