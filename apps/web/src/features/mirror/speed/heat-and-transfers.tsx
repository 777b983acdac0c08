import { columnOf, rowCount, rowOf, type MirrorSpeed, type Vantage } from "@heliograph/core";
import { useState } from "react";
import { HeatKey } from "../../../charts/heat-key.tsx";
import { HeatMap } from "../../../charts/heat-map.tsx";
import type { GridPlace } from "../../../charts/next-cell.ts";
import { useHeatNames } from "../../../charts/use-heat-names.ts";
import { Panel, Surface } from "../../../components/panel.tsx";
import { Nothing } from "../../../components/table-area.tsx";
import { useTranslation } from "../../../lib/use-translation.ts";
import { NewestTransfers } from "./newest-transfers.tsx";

type HeatAndTransfersProps = { shown: MirrorSpeed; vantages: readonly Vantage[]; window: string };

/** How many transfers are listed until a cell is picked. */
const listedAtFirst = 10;

/** Latency × throughput, and the newest transfers, of which a reader may pick those of one cell. */
export function HeatAndTransfers({ shown, vantages, window }: HeatAndTransfersProps) {
  const { t } = useTranslation();
  const names = useHeatNames();
  const [picked, setPicked] = useState<GridPlace>();
  const { newest } = shown;
  const listed =
    picked === undefined
      ? newest.slice(0, listedAtFirst)
      : newest.filter((transfer) => isOf(transfer, picked));
  const cell = picked && t("heat.cell", { ttfb: names.column(picked.column), rate: names.row(picked.row) });
  return (
    <>
      <Panel title={t("speed.heat")}>
        <Surface className="grid gap-6 p-4 sm:p-5 lg:grid-cols-2">
          <HeatMap
            cells={shown.heat}
            name={t("speed.heat")}
            window={window}
            picked={picked}
            onPick={setPicked}
          />
          <HeatKey canFilter />
        </Surface>
      </Panel>
      <Panel title={t("speed.newest")}>
        {cell !== undefined && (
          <p className="mb-3 text-sm">
            {t(listed.length === 0 ? "speed.newestNone" : "speed.newestIn", { cell, count: newest.length })}{" "}
            <button
              type="button"
              className="min-h-6 text-link hover:underline"
              onClick={() => setPicked(undefined)}
            >
              {t("speed.showAll")}
            </button>
          </p>
        )}
        {listed.length > 0 && <NewestTransfers newest={listed} vantages={vantages} />}
        {newest.length === 0 && <Nothing>{t("speed.none", { window })}</Nothing>}
      </Panel>
    </>
  );
}

/** Whether a transfer fell into a cell, whose row is counted from the top. */
const isOf = ({ ttfbMs, mbps }: MirrorSpeed["newest"][number], { column, row }: GridPlace) =>
  columnOf(ttfbMs) === column && rowCount - 1 - rowOf(mbps) === row;
