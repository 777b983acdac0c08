import type { Mirrors } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { BarsLegend } from "../../charts/bars-legend.tsx";
import { Announcer } from "../../components/announcer.tsx";
import { BreachBand } from "../../components/breach-band.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentCard } from "../../components/incident-card.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { TwinTable } from "../../components/twin-table.tsx";
import { VantageNotices } from "../../components/vantage-notices.tsx";
import { VerdictBand } from "../../components/verdict-band.tsx";
import { openBreaches } from "../../lib/breach.ts";
import { useNow } from "../../lib/clock.ts";
import { useBreachTitle } from "../../lib/use-breach-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { useVantageNames } from "../../lib/use-vantage-names.ts";
import { AllDaysTable } from "./all-days-table.tsx";
import { MirrorRow, MirrorRowHeads } from "./mirror-row.tsx";
import { mirrorsQuery } from "./mirrors-query.ts";
import { useVerdict } from "./use-verdict.ts";
import { newestCheck, worstFirst } from "./verdict.ts";

/** How all mirrors are: the verdict, the open incidents, a row for each mirror, and the incidents of the last 14 days. */
export function StatusPage() {
  const { t } = useTranslation();
  const query = useSuspenseQuery(mirrorsQuery);
  const shown = query.data;
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
  const open = shown.incidents.filter(({ phase }) => phase !== "resolved");
  const resolved = shown.incidents.filter(({ phase }) => phase === "resolved");
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
      </VerdictBand>
      <div className={`page-width pb-16 ${verdict.withdrawn ? "withdrawn" : ""}`}>
        <div className="mt-6 grid gap-3 empty:hidden">
          <FreshnessNotice query={query} asOf={shown.asOf} />
          <VantageNotices vantages={shown.vantages} />
        </div>
        {open.length > 0 && (
          <Panel title={t("incident.open")}>
            <IncidentList incidents={open} vantages={shown.vantages} />
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
                  asOf={shown.asOf}
                  withdrawn={verdict.withdrawn}
                />
              ))}
            </ul>
          </Surface>
          <div className="mt-4">
            <TwinTable summary={t("mirrors.asTable")} label={t("mirrors.days")}>
              <AllDaysTable mirrors={mirrors} asOf={shown.asOf} />
            </TwinTable>
          </div>
        </Panel>
        <Panel title={t("incident.recent")}>
          {resolved.length === 0 ? (
            <p className="text-muted">
              {t(open.length > 0 ? "incident.noneElseRecent" : "incident.noneRecent")}
            </p>
          ) : (
            <IncidentList incidents={resolved} vantages={shown.vantages} />
          )}
        </Panel>
      </div>
    </>
  );
}

function IncidentList({ incidents, vantages }: Pick<Mirrors, "incidents" | "vantages">) {
  return (
    <Surface className="divide-y divide-line">
      {incidents.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} vantages={vantages} />
      ))}
    </Surface>
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
