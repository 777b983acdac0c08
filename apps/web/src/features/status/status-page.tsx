import { newestCheck, worstFirst, type Mirrors } from "@heliograph/core";
import { BarsLegend } from "../../charts/bars-legend.tsx";
import { ActionLink } from "../../components/action-link.tsx";
import { Announcer } from "../../components/announcer.tsx";
import { BreachBand } from "../../components/breach-band.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentList } from "../../components/incident-list.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { openBreaches } from "../../lib/breach.ts";
import { lastDays } from "../../lib/calendar.ts";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useBreachTitle } from "../../lib/use-breach-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useRegionName } from "../../lib/use-region-name.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useZonedQuery } from "../../lib/use-zoned-query.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { AllDaysTable } from "./all-days-table.tsx";
import { ChainToTake } from "./chain-to-take.tsx";
import { MaintenanceList } from "./maintenance-list.tsx";
import { MirrorRow, MirrorRowHeads } from "./mirror-row.tsx";
import { mirrorsIn } from "./mirrors-query.ts";
import { RecentIncidents } from "./recent-incidents.tsx";
import { RegionPicker } from "./region-picker.tsx";
import { seenFromRegion } from "./seen-from-region.ts";
import { useVerdict } from "./use-verdict.ts";

/**
 * How all mirrors are, or how one region sees them: the verdict, the chain to take, the open incidents, a row for each mirror,
 * announced maintenance, and the incidents of the last 14 days.
 */
export function StatusPage({ region: asked }: { region?: string | undefined }) {
  const { t, i18n } = useTranslation();
  const query = useZonedQuery(mirrorsIn);
  const { data: all } = query;
  const region = all.vantages.find((vantage) => vantage.region === asked)?.region;
  const shown = region === undefined ? all : seenFromRegion(all, region);
  const regionName = useRegionName(all.vantages);
  const verdict = useVerdict(shown);
  const format = useFormat();
  const breaches = openBreaches(shown.incidents);
  const title = useBreachTitle(breaches) ?? verdict.title;
  const summary = format.sentences([
    ...breaches
      .slice(0, 1)
      .map(({ cause, mirrorName }) =>
        t("breach.sentence", { found: t(`found.${cause}`, { mirror: mirrorName }) }),
      ),
    verdict.headline,
    ...verdict.details,
  ]);
  const mirrors = worstFirst(shown.mirrors);
  const dates = lastDays(shown);
  const open = shown.incidents.filter(({ phase }) => phase !== "resolved");
  return (
    <>
      <PageTitle title={title} description={summary} />
      <Announcer state={title} sentence={summary} />
      <BreachBand breaches={breaches} />
      <VerdictBand
        state={verdict.state}
        heading={
          <h1 className="text-2xl/tight font-semibold tracking-tight text-pretty sm:text-3xl/tight">
            {verdict.headline}
          </h1>
        }
      >
        {verdict.details.length > 0 && (
          <ul className="mt-3 grid gap-0.5 text-lg/snug text-pretty tabular-nums">
            {verdict.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        {breaches.length > 0 && <p className="mt-3">{t("breach.apart")}</p>}
        <p className="mt-3 text-muted tabular-nums">
          <Checked shown={shown} />
        </p>
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
          <RegionPicker vantages={all.vantages} region={region} />
          <ActionLink href={pathOf(localeOf(i18n.language), "subscribe")}>{t("seen.subscribe")}</ActionLink>
        </div>
      </VerdictBand>
      <div className={`page-width pb-16 ${verdict.withdrawn ? "withdrawn" : ""}`}>
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={shown.asOf} />
          <VantageNotices vantages={all.vantages} />
          {region !== undefined && <Notice>{t("seen.only", { region: regionName(region) })}</Notice>}
          {asked !== undefined && region === undefined && (
            <Notice>{t("seen.noRegion", { region: asked })}</Notice>
          )}
        </div>
        <ChainToTake
          recommended={all.recommended}
          mirrors={all.mirrors}
          vantages={all.vantages}
          region={region}
        />
        {open.length > 0 && (
          <Panel title={t("incident.open")}>
            <IncidentList incidents={open} vantages={all.vantages} />
          </Panel>
        )}
        <Panel title={t("mirrors.title")} aside={<BarsLegend />}>
          <Surface>
            {mirrors.length === 0 && <p className="p-5 text-muted">{t("mirrors.none")}</p>}
            {mirrors.length > 0 && <MirrorRowHeads />}
            <ul className="divide-y divide-line">
              {mirrors.map((mirror) => (
                <MirrorRow
                  key={mirror.slug}
                  mirror={mirror}
                  breach={breaches.find((breach) => breach.mirror === mirror.slug)}
                  dates={dates}
                  withdrawn={verdict.withdrawn}
                />
              ))}
            </ul>
          </Surface>
          <div className="mt-4">
            <TwinTable summary={t("mirrors.asTable")} label={t("mirrors.days")}>
              <AllDaysTable mirrors={mirrors} dates={dates} />
            </TwinTable>
          </div>
        </Panel>
        <MaintenanceList maintenance={all.maintenance} mirrors={all.mirrors} />
        <RecentIncidents shown={all} />
      </div>
    </>
  );
}

function Checked({ shown: { mirrors, vantages } }: { shown: Mirrors }) {
  const { t } = useTranslation();
  const format = useFormat();
  const vantageNames = useVantageNames(vantages);
  const now = useNow();
  const newest = newestCheck(mirrors);
  if (newest === undefined) return t("verdict.awaitingWhy");
  const reporting = vantages.filter(({ health }) => health === "healthy").map(({ slug }) => slug);
  const age = format.duration(Date.parse(now) - Date.parse(newest));
  if (reporting.length === 0) return t("verdict.checkedLast", { age });
  return t("verdict.checked", {
    age,
    count: reporting.length,
    vantage: vantageNames(reporting),
  });
}
