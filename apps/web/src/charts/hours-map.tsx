import type { Hour, Vantage } from "@heliograph/core";
import { useState, type ReactNode } from "react";
import type { HourFigure } from "../lib/compared-search.ts";
import { TwinTable } from "../components/twin-table.tsx";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { CellGrid, type GridCell } from "./cell-grid.tsx";
import { extremesOf, hourCells, type HourCell } from "./hour-cells.ts";
import { HoursTable } from "./hours-table.tsx";
import type { GridPlace } from "./next-cell.ts";

type HoursMapProps = {
  hours: readonly Hour[];
  figure: HourFigure;
  vantages: readonly Vantage[];
  /** What stands above it. */
  title?: ReactNode;
  /** The same in plain words. */
  name: string;
  window: string;
};

const cellWidth = 13;
const cellHeight = 15;

/** From one vantage to the next; its name stands above its hours. */
const apart = 32;

/** Hours that are named below. */
const namedHours = [0, 6, 12, 18];

/** A median for each hour of the day and each vantage: when a mirror is slow, and seen from where. */
export function HoursMap({ hours, figure, vantages, title, name, window }: HoursMapProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const [pointed, setPointed] = useState<GridPlace>();
  const rows = hourCells(
    hours,
    figure,
    vantages.map(({ slug }) => slug),
  );
  const say = figure === "ttfb" ? format.latency : format.rate;
  const named = rows.map((cells) =>
    cells.map((cell): GridCell => ({ shade: cell.shade, name: nameOf(cell) })),
  );
  const bottom = rows.length * apart;
  const said = pointed && named[pointed.row]?.[pointed.column]?.name;

  function nameOf({ vantage, hour, value, count }: HourCell): string {
    const cell = t("hours.cell", { vantage: vantageNames([vantage]), hour: clock(hour) });
    if (value === null) return t("hours.cellEmpty", { cell });
    return t("hours.cellValue", { cell, value: say(value), count, runs: format.count(count) });
  }

  function finding(): string {
    const extremes = extremesOf(rows);
    if (extremes === undefined) return t("hours.none", { window });
    const { highest, lowest } = extremes;
    const [slow, fast] = figure === "ttfb" ? [highest, lowest] : [lowest, highest];
    return t("hours.finding", {
      hour: clock(slow.hour),
      vantage: vantageNames([slow.vantage]),
      value: say(slow.value),
      fastHour: clock(fast.hour),
      fastVantage: vantageNames([fast.vantage]),
      fastValue: say(fast.value),
    });
  }

  return (
    <figure className="min-w-0">
      <figcaption className="text-sm tabular-nums">
        {title !== undefined && <p className="font-medium">{title}</p>}
        <p className="text-pretty text-muted">{finding()}</p>
      </figcaption>
      {rows.length > 0 && (
        <>
          <svg viewBox={`0 0 312 ${bottom + 20}`} className="heat-map hours-map">
            <CellGrid
              label={name}
              rows={named}
              box={{ x: 0, y: 16, width: cellWidth, height: cellHeight, apart }}
              onPoint={setPointed}
            />
            <g aria-hidden="true">
              {rows.map((cells, row) => (
                <text key={cells[0]?.vantage} x="0" y={row * apart + 12}>
                  {vantageNames(cells.slice(0, 1).map(({ vantage }) => vantage))}
                </text>
              ))}
              {namedHours.map((hour) => (
                <text key={hour} x={hour * cellWidth} y={bottom + 11}>
                  {clock(hour)}
                </text>
              ))}
              <text x="312" y={bottom + 11} textAnchor="end">
                UTC
              </text>
            </g>
          </svg>
          <p aria-hidden="true" className="needs-script min-h-5 text-xs text-muted tabular-nums">
            {said ?? "\u{A0}"}
          </p>
          <TwinTable summary={t("chart.asTable")} label={`${name}: ${t(`hours.${figure}`)}`}>
            <HoursTable rows={rows} say={say} vantages={vantages} />
          </TwinTable>
        </>
      )}
    </figure>
  );
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;
