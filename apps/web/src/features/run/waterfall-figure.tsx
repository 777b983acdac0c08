import { shown as asText, type Run } from "@heliograph/core";
import { useState } from "react";
import { lengthOf, longestPhase, requestPhases } from "../../charts/waterfall-steps.ts";
import { Waterfall, WaterfallKey } from "../../charts/waterfall.tsx";
import { Command } from "../../components/command.tsx";
import { CsvLink } from "../../components/csv-link.tsx";
import { Surface } from "../../components/panel.tsx";
import { PointReader } from "../../components/point-reader.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { RequestsTable } from "./requests-table.tsx";
import { waterfallCsv } from "./waterfall-csv.ts";

/** What a run asked, request by request: in words, as a waterfall that can be read out, as a table, as a file, and as a command. */
export function WaterfallFigure({ shown }: { shown: Run }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [place, setPlace] = useState<number>();
  const { exchanges, exchangeCount, run } = shown;
  const at = Math.min(place ?? firstFailed(exchanges), exchanges.length - 1);
  const chosen = exchanges[at];
  const longest = longestPhase(exchanges);
  return (
    <Surface className="p-4 sm:p-5">
      <figure>
        <figcaption className="tabular-nums">
          <p className="font-medium">
            {longest === undefined
              ? t("run.findingNone")
              : t("run.finding", {
                  phase: t(`run.phaseOf.${longest.phase}`),
                  spent: format.latency(longest.spentMs),
                  total: format.latency(longest.totalMs),
                })}
          </p>
          <p className="mt-1 text-sm text-muted">
            {format.sentences([
              t("run.summary", { count: exchanges.length }),
              ...(exchangeCount > exchanges.length
                ? [t("run.kept", { kept: exchanges.length, count: exchangeCount })]
                : []),
            ])}
          </p>
        </figcaption>
        <Waterfall exchanges={exchanges} picked={exchanges.length > 1 ? at : undefined} />
        {chosen !== undefined && (
          <PointReader
            count={exchanges.length}
            place={at}
            said={t("run.point", {
              place: at + 1,
              count: exchanges.length,
              url: asText(chosen.url),
              phases: phasesOf(chosen.phases),
            })}
            onPick={setPlace}
          />
        )}
        <WaterfallKey />
      </figure>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow">
          <TwinTable summary={t("chart.asTable")} label={t("run.waterfall")}>
            <RequestsTable exchanges={exchanges} />
          </TwinTable>
        </div>
        <CsvLink text={waterfallCsv(exchanges)} name={`${run.mirror}-${run.kind}-${run.scheduledAt}.csv`} />
      </div>
      {chosen !== undefined && <Command title={t("run.again")} line={asText(chosen.curl)} />}
    </Surface>
  );

  function phasesOf(phases: Run["exchanges"][number]["phases"]): string {
    const parts = requestPhases.flatMap((phase) => {
      const lengthMs = phases[phase];
      return lengthMs === undefined ? [] : [`${t(`run.phaseOf.${phase}`)} ${format.latency(lengthMs)}`];
    });
    return [...parts, `${t("run.total")} ${format.latency(lengthOf({ phases }))}`].join(" · ");
  }
}

/** The request that a reader comes for: the first that failed, or else the first. */
const firstFailed = (exchanges: Run["exchanges"]) =>
  Math.max(
    0,
    exchanges.findIndex(({ error }) => error !== "ok"),
  );
