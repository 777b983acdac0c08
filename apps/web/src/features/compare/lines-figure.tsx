import type { Compare } from "@heliograph/core";
import { useState } from "react";
import { LinesChart } from "../../charts/lines-chart.tsx";
import { mirrorLines, type MirrorLine } from "../../charts/mirror-lines.ts";
import { CsvLink } from "../../components/csv-link.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useNow } from "../../lib/clock.ts";
import type { Percentile } from "../../lib/compared-search.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { linesCsv } from "./lines-csv.ts";

type LinesFigureProps = { shown: Compare; percentile: Percentile };

/** A percentile of the time to first byte over time, mirror beside mirror: in words, as a chart, a table and a file. */
export function LinesFigure({ shown: { mirrors, stepMs, comparison }, percentile }: LinesFigureProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const [place, setPlace] = useState<number>();
  const drawn = mirrorLines(mirrors, stepMs, percentile);
  const { steps, lines } = drawn;
  const times = steps.map(({ atMs }) => new Date(atMs).toISOString());
  const read = Math.min(place ?? Infinity, steps.length - 1);
  const latency = (latencyMs: number | null | undefined) =>
    latencyMs === null || latencyMs === undefined ? "–" : format.latency(latencyMs);
  const said = [
    format.instant(times[read] ?? now, now),
    ...lines.map(({ name, values }) => `${name} ${latency(values[read])}`),
  ];
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <figcaption>
          <p className="font-medium tabular-nums">
            <Finding lines={lines} />
          </p>
          {lines.length > 0 && (
            <p className="mt-1 text-sm text-pretty text-muted">{t("compare.overTimeSummary")}</p>
          )}
        </figcaption>
        {lines.length > 0 && (
          <>
            <LinesChart {...drawn} picked={place} />
            <PointReader count={steps.length} place={read} said={said.join(" · ")} onPick={setPlace} />
          </>
        )}
      </figure>
      {lines.length > 0 && (
        <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 grow">
            <TwinTable summary={t("chart.asTable")} label={t("compare.overTime")}>
              <table className="w-full tabular-nums">
                <thead>
                  <tr>
                    <th scope="col">{t("compare.time")}</th>
                    {lines.map(({ slug, name }) => (
                      <th key={slug} scope="col" className="text-right">
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {times
                    .map((at, index) => (
                      <tr key={at}>
                        <th scope="row">{format.instant(at, now)}</th>
                        {lines.map(({ slug, values }) => (
                          <td key={slug} className="text-right">
                            {latency(values[index])}
                          </td>
                        ))}
                      </tr>
                    ))
                    .toReversed()}
                </tbody>
              </table>
            </TwinTable>
          </div>
          <CsvLink text={linesCsv(drawn)} name={`compare-${comparison.window}-${percentile}.csv`} />
        </div>
      )}
    </Surface>
  );
}

function Finding({ lines }: { lines: readonly MirrorLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sorted = lines.toSorted((a, b) => a.typical - b.typical);
  const [fast, slow] = [sorted[0], sorted.at(-1)];
  if (fast === undefined || slow === undefined) return t("compare.overTimeNone");
  if (fast === slow)
    return t("compare.overTimeFindingOne", { mirror: fast.name, value: format.latency(fast.typical) });
  return t("compare.overTimeFinding", {
    fast: fast.name,
    fastValue: format.latency(fast.typical),
    slow: slow.name,
    slowValue: format.latency(slow.typical),
  });
}
