import type { MirrorSpeed } from "@heliograph/core";
import { speedSteps } from "../../../charts/speed-steps.ts";
import { CsvLink } from "../../../components/csv-link.tsx";
import { Surface } from "../../../components/panel.tsx";
import { TwinTable } from "../../../components/twin-table.tsx";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { RateFigure } from "./rate-figure.tsx";
import { speedCsv } from "./speed-csv.ts";
import { SpeedFigure, type SpeedLine } from "./speed-figure.tsx";
import { summarizeSpeed } from "./speed-summary.ts";
import { SpeedTable } from "./speed-table.tsx";

/** Throughput over time, and what small requests wait alone and beside a transfer; both as charts, one table and one file. */
export function SpeedFigures({ shown }: { shown: MirrorSpeed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const steps = speedSteps(shown);
  const { idleTtfbMs, loadedTtfbMs } = summarizeSpeed(shown);
  const latency = (latencyMs: number | null) => (latencyMs === null ? "–" : format.latency(latencyMs));
  const waits: SpeedLine[] = [
    { key: "idle", name: t("speed.idle"), className: "latency-median", valueOf: ({ idleTtfbMs: ms }) => ms },
    {
      key: "loaded",
      name: t("speed.loaded"),
      className: "series-line series-2",
      valueOf: ({ loadedTtfbMs: ms }) => ms,
    },
  ];
  return (
    <Surface className="p-4 sm:p-5">
      <div className="grid gap-8 [&>*]:min-w-0 lg:grid-cols-2">
        <RateFigure shown={shown} />
        <SpeedFigure
          finding={restFinding()}
          summary={t("speed.restSummary")}
          axis={t("speed.milliseconds")}
          steps={steps}
          lines={waits}
          read={(point) =>
            t("speed.restPoint", {
              at: format.instant(point.at, now),
              idle: latency(point.idleTtfbMs),
              loaded: latency(point.loadedTtfbMs),
              transfers: format.count(point.count),
            })
          }
        />
      </div>
      <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow">
          <TwinTable summary={t("chart.asTable")} label={t("speed.throughput")}>
            <SpeedTable points={shown.points} />
          </TwinTable>
        </div>
        <CsvLink text={speedCsv(shown)} name={`${shown.mirror.slug}-speed-${shown.range}.csv`} />
      </div>
    </Surface>
  );

  function restFinding(): string {
    if (idleTtfbMs === undefined) return t("speed.restFindingNone");
    const idle = format.latency(idleTtfbMs);
    return loadedTtfbMs === undefined
      ? t("speed.restFindingAlone", { idle })
      : t("speed.restFinding", { idle, loaded: format.latency(loadedTtfbMs) });
  }
}
