import type { HeatCell } from "@heliograph/core";
import { useState, type ReactNode } from "react";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { TwinTable } from "../components/twin-table.tsx";
import { CellGrid, type GridCell } from "./cell-grid.tsx";
import { HeatFrame, heatBox } from "./heat-frame.tsx";
import { HeatTable } from "./heat-table.tsx";
import { heatOf, type ShownCell } from "./heat.ts";
import type { GridPlace } from "./next-cell.ts";
import { useHeatNames } from "./use-heat-names.ts";

type HeatMapProps = {
  cells: readonly HeatCell[];
  /** What stands above it: whose samples these are. */
  title?: ReactNode;
  /** The same in plain words. */
  name: string;
  /** The time the samples are of, in words. */
  window: string;
  picked?: GridPlace | undefined;
  /** Where readers can pick a cell. */
  onPick?: (place: GridPlace | undefined) => void;
};

/** How long the first byte takes against how many bits come per second, as shares of transfers; good is top left. */
export function HeatMap({ cells, title, name, window, picked, onPick }: HeatMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useHeatNames();
  const [pointed, setPointed] = useState<GridPlace>();
  const heat = heatOf(cells);
  const rows = heat.rows.map((row, at) =>
    row.map((cell, column): GridCell => ({
      shade: cell.shade,
      text: cell.percent,
      name: nameOf(cell, column, at),
    })),
  );
  const said = pointed && rows[pointed.row]?.[pointed.column]?.name;
  const values = { count: heat.total, samples: format.count(heat.total), window };

  function nameOf({ count, share }: ShownCell, column: number, row: number): string {
    const cell = t("heat.cell", { ttfb: names.column(column), rate: names.row(row) });
    if (count === 0) return t("heat.cellEmpty", { cell });
    return t("heat.cellShare", { cell, share: format.percent(share), count, samples: format.count(count) });
  }

  return (
    <figure className="min-w-0">
      <figcaption className="text-sm tabular-nums">
        {title !== undefined && <p className="font-medium">{title}</p>}
        {heat.middle === undefined ? (
          <p className="text-muted">{t("heat.none", { window })}</p>
        ) : (
          <>
            <p className="text-muted">{t("heat.caption", values)}</p>
            <p className="text-muted">
              {t("heat.middle", {
                ttfb: names.column(Math.floor(heat.middle.column)),
                rate: names.row(Math.floor(heat.middle.row)),
              })}
            </p>
          </>
        )}
      </figcaption>
      {heat.total > 0 && (
        <>
          <svg viewBox="0 0 312 262" className="heat-map">
            <CellGrid
              label={name}
              rows={rows}
              box={heatBox}
              picked={picked}
              onPoint={setPointed}
              {...(onPick && { onPick })}
            >
              <HeatFrame heat={heat} />
            </CellGrid>
          </svg>
          <p aria-hidden="true" className="needs-script min-h-5 text-xs text-muted tabular-nums">
            {said ?? "\u{A0}"}
          </p>
          <TwinTable summary={t("chart.asTable")} label={`${name}: ${t("heat.table")}`}>
            <HeatTable heat={heat} />
          </TwinTable>
        </>
      )}
    </figure>
  );
}
