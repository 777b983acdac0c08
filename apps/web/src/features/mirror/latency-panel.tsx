import { judgedCount, type Range, type Series } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { LatencySketch } from "../../charts/latency-sketch.tsx";
import { latencySteps } from "../../charts/latency-steps.ts";
import { CsvLink } from "../../components/csv-link.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { RangePicker } from "../../components/range-picker.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useNow } from "../../lib/clock.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { summarize } from "./latency-summary.ts";
import { LatencyTable } from "./latency-table.tsx";
import { seriesCsv } from "./series-csv.ts";
import { seriesQuery } from "./series-query.ts";

const LatencyChart = lazy(() => import("../../charts/latency.chart.tsx"));

const never = () => () => {};
const useScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** Time to first byte over a range that the reader picks: what it says in words, as a chart, a table and a file. */
export function LatencyPanel({ slug, range }: { slug: string; range: Range }) {
  const { t } = useTranslation();
  const { data: series } = useSuspenseQuery(seriesQuery(slug, range));
  return (
    <Panel
      id="latency"
      title={t("latency.heading")}
      aside={<RangePicker range={range} search="" anchor="latency" />}
    >
      <Surface className="p-4 sm:p-5">
        <figure>
          <Finding series={series} />
          {series.points.length > 0 && <Chart series={series} />}
        </figure>
        {series.points.length > 0 && (
          <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0 grow">
              <TwinTable summary={t("chart.asTable")} label={t("latency.heading")}>
                <LatencyTable series={series} />
              </TwinTable>
            </div>
            <CsvLink text={seriesCsv(series)} name={`${slug}-${range}.csv`} />
          </div>
        )}
      </Surface>
    </Panel>
  );
}

/** The chart, in whose place its sketch stands until it is loaded. */
function Chart({ series }: { series: Series }) {
  const { t } = useTranslation();
  const script = useScript();
  const sketch = <LatencySketch steps={latencySteps(series)} />;
  return (
    <>
      <p aria-hidden="true" className="mt-4 text-xs text-muted">
        {t("latency.axis")}
      </p>
      <div className="h-72">
        {script ? (
          <Suspense fallback={sketch}>
            <LatencyChart series={series} />
          </Suspense>
        ) : (
          sketch
        )}
      </div>
      <Legend />
    </>
  );
}

function Finding({ series }: { series: Series }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { counts, typical, peak } = summarize(series);
  const window = t(`mirror.window.${series.range}`);
  return (
    <figcaption className="tabular-nums">
      <p className="font-medium">
        {typical === undefined
          ? t("latency.findingNone")
          : t("latency.finding", { p50: format.latency(typical.p50Ms), p95: format.latency(typical.p95Ms) })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {peak === undefined
          ? t("latency.summaryNone", { window })
          : format.sentences([
              t("latency.summary", {
                count: judgedCount(counts),
                checks: format.count(judgedCount(counts)),
                window,
                failed: format.count(counts.failed),
                slow: format.count(counts.degraded),
                peak: format.latency(peak.p95Ms),
                peakAt: format.instant(peak.at, now),
              }),
              t("latency.gaps"),
            ])}
      </p>
    </figcaption>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-xs text-muted">
      {(["median", "band", "p99", "failures"] as const).map((part) => (
        <li key={part} className="flex items-center gap-1.5">
          <svg aria-hidden="true" viewBox="0 0 16 10" className="h-2.5 w-4">
            {samples[part]}
          </svg>
          {t(`latency.${part}`)}
        </li>
      ))}
    </ul>
  );
}

const samples = {
  median: <path d="M0 5h16" className="latency-median" />,
  band: <rect width="16" height="10" className="latency-band" />,
  p99: <path d="M0 5h16" className="latency-tail" />,
  failures: <path d="M8 10V4" className="latency-failure" />,
};
