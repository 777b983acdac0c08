import { columnCount, rateEdgesMbps, rowCount, ttfbEdgesMs } from "@heliograph/core";
import { useTranslation } from "../lib/use-translation.ts";
import type { Heat } from "./heat.ts";

/** Where the cells of latency × throughput stand in a picture of 312 by 262 units. */
export const heatBox = { x: 34, y: 34, width: 29, height: 18, apart: 18 } as const;

const width = columnCount * heatBox.width;
const height = rowCount * heatBox.height;
const right = heatBox.x + width;
const bottom = heatBox.y + height;

/** How long the longest bar along an edge is. */
const longestBar = 24;

/** What stands around the cells: the scales, the sums along both edges as bars, and the medians as dashed lines. */
export function HeatFrame({ heat: { byColumn, byRow, middle } }: { heat: Heat }) {
  const { t } = useTranslation();
  const across = Math.max(1, ...byColumn);
  const down = Math.max(1, ...byRow);
  return (
    <g aria-hidden="true" className="heat-frame">
      {byColumn.map((count, column) => {
        const bar = (count / across) * longestBar;
        const x = heatBox.x + column * heatBox.width + 3;
        return (
          <rect
            key={ttfbEdgesMs[column] ?? "slowest"}
            x={x}
            y={heatBox.y - 4 - bar}
            width={heatBox.width - 6}
            height={bar}
          />
        );
      })}
      {byRow.map((count, row) => {
        const y = heatBox.y + row * heatBox.height + 3;
        return (
          <rect
            key={rateEdgesMbps.at(-1 - row) ?? "slowest"}
            x={right + 4}
            y={y}
            width={(count / down) * longestBar}
            height={heatBox.height - 6}
          />
        );
      })}
      {ttfbEdgesMs.map((edge, at) => (
        <text key={edge} x={heatBox.x + (at + 1) * heatBox.width} y={bottom + 13} textAnchor="middle">
          {edge}
        </text>
      ))}
      {rateEdgesMbps.map((edge, at) => (
        <text
          key={edge}
          x={heatBox.x - 5}
          y={bottom - (at + 1) * heatBox.height}
          dy="0.35em"
          textAnchor="end"
        >
          {edge}
        </text>
      ))}
      <text x={heatBox.x - 5} y={heatBox.y - 8} textAnchor="end">
        {t("heat.up")}
      </text>
      <text x={heatBox.x + width / 2} y={bottom + 29} textAnchor="middle">
        {t("heat.across")}
      </text>
      {middle !== undefined && (
        <path
          className="heat-middle"
          d={`M${heatBox.x + middle.column * heatBox.width} ${heatBox.y}v${height}M${heatBox.x} ${heatBox.y + middle.row * heatBox.height}h${width}`}
        />
      )}
    </g>
  );
}
