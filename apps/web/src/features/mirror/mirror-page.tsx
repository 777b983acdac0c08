import type { Range } from "@heliograph/core";
import { BarsLegend } from "../../charts/bars-legend.tsx";
import { DaysTable } from "../../charts/days-table.tsx";
import { UptimeBars } from "../../charts/uptime-bars.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentCard } from "../../components/incident-card.tsx";
import { Notice } from "../../components/notice.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { lastDays } from "../../lib/calendar.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useZonedQuery } from "../../lib/use-zoned-query.ts";
import { Facts } from "./facts.tsx";
import { LatencyPanel } from "./latency-panel.tsx";
import { MirrorHead } from "./mirror-head.tsx";
import { mirrorQuery } from "./mirror-query.ts";
import { Shares } from "./shares.tsx";
import { SightsTable } from "./sights-table.tsx";
import { ThroughputPanel } from "./throughput-panel.tsx";
import { useMirrorVerdict } from "./use-mirror-verdict.ts";

/** One mirror: how it is, how it was, how fast it answers, from where, and what went wrong. */
export function MirrorPage({
  slug,
  range,
  badRange,
}: {
  slug: string;
  range: Range;
  badRange?: string | undefined;
}) {
  const { t } = useTranslation();
  const query = useZonedQuery((zone) => mirrorQuery(slug, zone));
  const shown = query.data;
  const { mirror, vantages } = shown;
  const dates = lastDays(shown);
  const verdict = useMirrorVerdict(shown);
  return (
    <>
      <MirrorHead
        shown={shown}
        verdict={verdict}
        tab="overview"
        title={t(`state.${verdict.state}`)}
        description={verdict.sentence}
      />
      <div className={`page-width pb-16 ${verdict.withdrawn ? "withdrawn" : ""}`}>
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={shown.asOf} />
          <VantageNotices vantages={vantages} />
          {badRange !== undefined && <Notice>{t("notice.badRange", { range: badRange })}</Notice>}
        </div>
        <Panel title={t("mirror.shares")}>
          <Shares windows={shown.windows} />
        </Panel>
        <Panel title={t("mirror.days")} aside={<BarsLegend />}>
          <Surface className="p-4 sm:p-5">
            <UptimeBars mirror={mirror} dates={dates} />
            <div aria-hidden="true" className="mt-1 mb-3 flex justify-between text-xs text-muted">
              <span className="sm:hidden">{t("mirrors.agoPhone")}</span>
              <span className="max-sm:hidden">{t("mirrors.ago")}</span>
              <span>{t("mirrors.today")}</span>
            </div>
            <TwinTable summary={t("day.asTable")} label={t("mirror.days")}>
              <DaysTable mirror={mirror} dates={dates} />
            </TwinTable>
          </Surface>
        </Panel>
        <LatencyPanel slug={slug} range={range} />
        {mirror.freshness !== null && <ThroughputPanel slug={slug} range={range} />}
        <Panel title={t("sights.title")}>
          <SightsTable sights={shown.sights} vantages={vantages} />
        </Panel>
        <div className="grid gap-x-8 lg:grid-cols-[2fr_1fr]">
          <Panel title={t("incident.title")}>
            <Surface className="divide-y divide-line">
              {shown.incidents.length === 0 && <p className="p-5 text-muted">{t("incident.noneOfMirror")}</p>}
              {shown.incidents.map((incident) => (
                <IncidentCard key={incident.id} incident={incident} vantages={vantages} />
              ))}
            </Surface>
          </Panel>
          <Panel title={t("mirror.facts")}>
            <Facts mirror={mirror} about={shown.about} />
          </Panel>
        </div>
      </div>
    </>
  );
}
