import type { ChainMirror, Vantage } from "@heliograph/core";
import { useState } from "react";
import { WalksChart, type RecentWalk } from "../../charts/walks-chart.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { hopName } from "../../lib/hop-name.ts";
import { quantile } from "../../lib/quantile.ts";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { WalkResult } from "./walk-result.tsx";

type WalksFigureProps = {
  walks: readonly RecentWalk[];
  asOf: string;
  mirrors: readonly ChainMirror[];
  vantages: readonly Vantage[];
};

/** The walks of a day: in words, as a chart whose points can be read out, and as a table. */
export function WalksFigure({ walks, asOf, mirrors, vantages }: WalksFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  const [place, setPlace] = useState<number>();
  const read = Math.min(place ?? Infinity, walks.length - 1);
  const walk = walks[read];
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <Finding walks={walks} />
        <WalksChart
          walks={walks}
          untilMs={Date.parse(asOf)}
          picked={place === undefined ? undefined : walk}
        />
        {walk !== undefined && (
          <PointReader
            count={walks.length}
            place={read}
            said={t("chain.point", {
              at: format.instant(walk.at, now),
              vantage: vantageNames([walk.vantage]),
              result: walk.outcome === "ok" ? t("walk.result.served") : t(`error.${walk.error}`),
              total: walk.totalMs === null ? "–" : format.latency(walk.totalMs),
            })}
            onPick={setPlace}
          />
        )}
        <Legend />
      </figure>
      <div className="mt-4">
        <TwinTable summary={t("chart.asTable")} label={t("chain.recent")}>
          <RecentTable walks={walks} mirrors={mirrors} vantages={vantages} />
        </TwinTable>
      </div>
    </Surface>
  );
}

function Finding({ walks }: { walks: readonly RecentWalk[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const served = walks.filter(({ outcome }) => outcome === "ok" || outcome === "degraded");
  const failed = walks.filter(({ outcome }) => outcome === "failed").length;
  const times = served.flatMap(({ totalMs }) => totalMs ?? []);
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  return (
    <figcaption className="tabular-nums">
      <p className="font-medium">
        {p50 === undefined || p95 === undefined
          ? t("chain.recentFindingNone")
          : t("chain.recentFinding", { p50: format.latency(p50), p95: format.latency(p95) })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t("chain.recentSummary", {
          count: served.length + failed,
          walks: format.count(served.length + failed),
          failed: format.count(failed),
        })}
      </p>
    </figcaption>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
          <path d="M5 5h0" className="latency-dot" />
        </svg>
        {t("chain.dots")}
      </li>
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
          <path d="M5 10v-8" className="latency-failure" />
        </svg>
        {t("chain.failedMark")}
      </li>
    </ul>
  );
}

/** The walks as a table, newest first. */
function RecentTable({ walks, mirrors, vantages }: Omit<WalksFigureProps, "asOf">) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const vantageNames = useVantageNames(vantages);
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          {(["at", "vantage", "resultHead", "servedBy", "total"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`walk.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {walks.toReversed().map((walk) => (
          <tr key={`${walk.at} ${walk.vantage}`}>
            <th scope="row">{format.instant(walk.at, now)}</th>
            <td>{vantageNames([walk.vantage])}</td>
            <td>
              <WalkResult walk={walk} />
            </td>
            <td translate="no">{walk.servedBy === null ? "–" : hopName(walk.servedBy, mirrors)}</td>
            <td>{walk.totalMs === null ? "–" : format.latency(walk.totalMs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
