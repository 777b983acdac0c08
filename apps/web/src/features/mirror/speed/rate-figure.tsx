import type { MirrorThroughput } from "@heliograph/core";
import { speedSteps } from "../../../charts/speed-steps.ts";
import { useNow } from "../../../lib/clock.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { useTranslation } from "../../../lib/use-translation.ts";
import { SpeedFigure, type SpeedLine } from "./speed-figure.tsx";
import { summarizeSpeed } from "./speed-summary.ts";

/** How fast transfers were over time: the median with the slowest tenth, and their best seconds. */
export function RateFigure({ shown }: { shown: MirrorThroughput }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const { slowest } = summarizeSpeed(shown);
  const rate = (mbps: number | null) => (mbps === null ? "–" : format.rate(mbps));
  const rates: SpeedLine[] = [
    { key: "p50", name: t("speed.p50"), className: "latency-median", valueOf: ({ p50Mbps }) => p50Mbps },
    { key: "p10", name: t("speed.p10"), className: "latency-tail", valueOf: ({ p10Mbps }) => p10Mbps },
    {
      key: "best",
      name: t("speed.bestSecond"),
      className: "series-line series-2",
      valueOf: ({ bestSecondMbps }) => bestSecondMbps,
    },
  ];
  return (
    <SpeedFigure
      finding={
        slowest === undefined
          ? t("speed.none", { window: t(`mirror.window.${shown.range}`) })
          : t("speed.throughputFinding", {
              at: format.instant(slowest.at, now),
              rate: format.rate(slowest.p50Mbps),
            })
      }
      summary={t("speed.throughputSummary")}
      axis={t("speed.rates")}
      steps={speedSteps(shown)}
      lines={rates}
      band={{ places: [1, 0], name: t("speed.band") }}
      read={({ at, count, p50Mbps, p10Mbps, bestSecondMbps }) =>
        t("speed.ratePoint", {
          at: format.instant(at, now),
          transfers: format.count(count),
          p50: rate(p50Mbps),
          p10: rate(p10Mbps),
          best: rate(bestSecondMbps),
        })
      }
    />
  );
}
