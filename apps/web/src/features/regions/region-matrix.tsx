import type { RegionalMirror, Vantage } from "@heliograph/core";
import { useRef, useState, type KeyboardEvent, type MouseEvent, type SyntheticEvent } from "react";
import { nextCell, type GridPlace } from "../../charts/next-cell.ts";
import { opensElsewhere } from "../../lib/opens-elsewhere.ts";
import type { OpenCell, RegionsAsked } from "../../lib/regions-search.ts";
import { useAlive } from "../../lib/use-alive.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { MatrixRow } from "./matrix-row.tsx";

type RegionMatrixProps = {
  regions: readonly string[];
  mirrors: readonly RegionalMirror[];
  vantages: readonly Vantage[];
  asked: RegionsAsked;
  onOpen: (cell: OpenCell | undefined) => void;
};

/** Mirrors down, regions across. One tab stop: arrow keys move, Enter opens the last checks of a cell, Escape closes them. */
export function RegionMatrix({ regions, mirrors, vantages, asked, onOpen }: RegionMatrixProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const isAlive = useAlive();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<GridPlace>({ column: 0, row: 0 });
  const stop = { ...place, row: Math.min(place.row, mirrors.length - 1) };
  const { measure, onlyDifferences, open } = asked;

  function onFocus({ target }: SyntheticEvent) {
    const focused = placeOf(target);
    if (focused !== undefined) setPlace(focused);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Escape" && open !== undefined) return onOpen(undefined);
    const here = placeOf(event.target);
    const next = here && nextCell(event.key, here, { columns: regions.length, rows: mirrors.length });
    if (next === undefined) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.column} ${next.row}"]`)?.focus();
  }

  function onClick(event: MouseEvent) {
    if (opensElsewhere(event)) return;
    const clicked = placeOf(event.target);
    const mirror = clicked && mirrors[clicked.row]?.slug;
    const region = clicked && regions[clicked.column];
    if (mirror === undefined || region === undefined) return;
    event.preventDefault();
    onOpen({ mirror, region });
  }

  return (
    <div className="scroll-area wide-matrix">
      <table
        ref={table}
        role="grid"
        aria-label={t("regions.matrix")}
        className="matrix text-sm"
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr>
            <th scope="col">{t("regions.mirror")}</th>
            {regions.map((region) => (
              <th key={region} scope="col">
                <span translate="no" className="text-ink">
                  {region}
                </span>
                <span className="block font-normal">
                  {vantageNames(
                    vantages.filter((vantage) => vantage.region === region).map(({ slug }) => slug),
                  )}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mirrors.map((mirror, row) => (
            <MatrixRow
              key={mirror.slug}
              mirror={mirror}
              row={row}
              measure={measure}
              onlyDifferences={onlyDifferences}
              open={open?.mirror === mirror.slug ? open.region : undefined}
              stop={isAlive ? (row === stop.row ? stop.column : undefined) : "every"}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Which cell an event happened on; `undefined` between them. */
function placeOf(target: EventTarget): GridPlace | undefined {
  const cell = target instanceof Element ? target.closest("[data-cell]") : null;
  const [column, row] = cell?.getAttribute("data-cell")?.split(" ").map(Number) ?? [];
  return column === undefined || row === undefined ? undefined : { column, row };
}
