import type { MirrorFreshness } from "@heliograph/core";
import { useState } from "react";
import { LagChart } from "../../../charts/lag-chart.tsx";
import { slowestPoint, type LagPoint } from "../../../charts/lag-steps.ts";
import { CsvLink } from "../../../components/csv-link.tsx";
import { PointReader } from "../../../components/point-reader.tsx";
import { Surface } from "../../../components/panel.tsx";
import { TwinTable } from "../../../components/twin-table.tsx";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { lagCsv } from "./lag-csv.ts";
import { useNoLags } from "./use-no-lags.ts";

/** Lag over time: what it says in words, as a chart whose points can be read out, as a table and as a file. */
export function LagFigure({ shown }: { shown: MirrorFreshness }) {
  const { t } = useTranslation();
  const [place, setPlace] = useState<number>();
  const { series, mirror, range } = shown;
  const read = Math.min(place ?? Infinity, series.length - 1);
  const said = usePoint(series[read]);
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <Finding shown={shown} />
        {series.length > 0 && (
          <>
            <LagChart shown={shown} picked={place === undefined ? undefined : series[place]} />
            <PointReader count={series.length} place={read} said={said} onPick={setPlace} />
            <Legend />
          </>
        )}
      </figure>
      {series.length > 0 && (
        <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 grow">
            <TwinTable summary={t("chart.asTable")} label={t("freshness.series")}>
              <SeriesTable series={series} />
            </TwinTable>
          </div>
          <CsvLink text={lagCsv(shown)} name={`${mirror.slug}-lag-${range}.csv`} />
        </div>
      )}
    </Surface>
  );
}

function Finding({ shown }: { shown: MirrorFreshness }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { series, range } = shown;
  const window = t(`mirror.window.${range}`);
  const missing = series.reduce((sum, point) => sum + point.missing, 0);
  const all = series.reduce((sum, point) => sum + point.arrived, missing);
  return (
    <figcaption className="tabular-nums">
      <p className="font-medium">{useSlowest(shown)}</p>
      {all > 0 && (
        <p className="mt-1 text-sm text-muted">
          {format.sentences([
            missing === 0
              ? t("freshness.seriesAll", { window })
              : t("freshness.seriesSome", { window, missing: format.percent(missing / all) }),
            t("freshness.gaps"),
          ])}
        </p>
      )}
    </figcaption>
  );
}

/** When releases came the latest. */
function useSlowest(shown: MirrorFreshness): string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const noLags = useNoLags(shown);
  const { series, range } = shown;
  if (series.length === 0) return noLags;
  const slowest = slowestPoint(series);
  if (slowest === undefined) return t("freshness.seriesFindingNone");
  return t("freshness.seriesFinding", {
    window: t(`mirror.window.${range}`),
    at: format.instant(slowest.at, now),
    span: format.span(slowest.p95) ?? "–",
  });
}

/** What a point says. */
function usePoint(point: LagPoint | undefined): string {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (point === undefined) return "";
  return t("freshness.point", {
    at: format.instant(point.at, now),
    p50: format.span(point.p50) ?? "–",
    p95: format.span(point.p95) ?? "–",
    arrived: format.count(point.arrived),
    missing: format.count(point.missing),
  });
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {(["p50", "p95", "missing"] as const).map((part) => (
        <li key={part} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5">
            <rect width="10" height={part === "missing" ? 4 : 10} className={`lag-${part}`} />
          </svg>
          {t(`freshness.${names[part]}`)}
        </li>
      ))}
    </ul>
  );
}

const names = { p50: "bandP50", p95: "bandP95", missing: "missingMark" } as const;

/** The points of the chart as a table, newest first. */
function SeriesTable({ series }: { series: readonly LagPoint[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  return (
    <table className="w-full tabular-nums">
      <thead>
        <tr>
          {(["time", "p50", "p95", "arrived", "missingHead"] as const).map((head) => (
            <th key={head} scope="col">
              {t(`freshness.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.toReversed().map(({ at, p50, p95, arrived, missing }) => (
          <tr key={at}>
            <th scope="row">{format.instant(at, now)}</th>
            <td>{format.span(p50) ?? "–"}</td>
            <td>{format.span(p95) ?? "–"}</td>
            <td>{format.count(arrived)}</td>
            <td>{format.count(missing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
