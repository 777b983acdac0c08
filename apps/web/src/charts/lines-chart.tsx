import { useFormat } from "../lib/use-format.ts";
import { axisTicks } from "./axis-ticks.ts";
import { dotPath, linePath, stepPlace } from "./line-path.ts";
import { latencyAxis, type MirrorLines } from "./mirror-lines.ts";
import { Plot } from "./plot.tsx";
import { spread } from "./spread.ts";

/** How far apart names stand at the ends of their lines, as a share of the height. */
const nameHeight = 0.08;

/** A line for each mirror over time on one logarithmic axis, with its name at its end, or below where a phone has no room beside. */
export function LinesChart({ steps, lines, picked }: MirrorLines & { picked: number | undefined }) {
  const format = useFormat();
  const axis = latencyAxis(lines);
  const ticks = axisTicks(steps, format);
  const ends = spread(
    lines.map(({ values }) => axis.placeOf(values.findLast((value) => value !== null) ?? 0)),
    nameHeight,
  );
  return (
    <div className="lines-plot">
      <Plot
        across={steps.flatMap(({ atMs }, index) => {
          const text = ticks.get(atMs);
          return text === undefined ? [] : [{ place: stepPlace(index, steps.length), text }];
        })}
        up={axis.marks.map((mark) => ({ place: axis.placeOf(mark), text: format.edge(mark) }))}
        beside={lines.map(({ slug, name }, at) => ({
          place: ends[at] ?? 0,
          text: name,
          sample: `series-line series-${at + 1}`,
          key: slug,
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
        {lines.map(({ slug, values }, at) => (
          <g key={slug}>
            <path d={linePath(values, axis.placeOf)} className={`series-line series-${at + 1}`} />
            <path d={dotPath(values, axis.placeOf)} className={`series-line series-${at + 1} lone-dot`} />
          </g>
        ))}
      </Plot>
      <ul aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted sm:hidden">
        {lines.map(({ slug, name }, at) => (
          <li key={slug} className="flex items-center gap-1.5">
            <svg viewBox="0 0 24 10" className="h-2.5 w-6">
              <path d="M1 5h22" className={`series-line series-${at + 1}`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
