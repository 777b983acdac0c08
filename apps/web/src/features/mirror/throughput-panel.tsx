import type { Range } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { CsvLink } from "../../components/csv-link.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { Nothing } from "../../components/table-area.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { RateFigure } from "./speed/rate-figure.tsx";
import { speedCsv } from "./speed/speed-csv.ts";
import { SpeedTable } from "./speed/speed-table.tsx";
import { throughputQuery } from "./throughput-query.ts";

/** How fast large files came over the range of the latencies beside it. */
export function ThroughputPanel({ slug, range }: { slug: string; range: Range }) {
  const { t, i18n } = useTranslation();
  const { data: shown } = useSuspenseQuery(throughputQuery(slug, range));
  return (
    <Panel
      title={t("speed.throughput")}
      aside={
        <a
          href={pathOf(localeOf(i18n.language), { mirror: slug, tab: "speed" })}
          className="inline-flex min-h-6 items-center text-sm text-link hover:underline"
        >
          {t("mirror.more.speed")}
        </a>
      }
    >
      {shown.points.length === 0 ? (
        <Nothing>{t("speed.none", { window: t(`mirror.window.${range}`) })}</Nothing>
      ) : (
        <Surface className="p-4 sm:p-5">
          <RateFigure shown={shown} />
          <div className="mt-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0 grow">
              <TwinTable summary={t("chart.asTable")} label={t("speed.throughput")}>
                <SpeedTable points={shown.points} />
              </TwinTable>
            </div>
            <CsvLink text={speedCsv(shown)} name={`${slug}-throughput-${range}.csv`} />
          </div>
        </Surface>
      )}
    </Panel>
  );
}
