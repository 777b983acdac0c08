import type { Incident, Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentCard } from "../../components/incident-card.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { incidentsSearch, type IncidentsAsked } from "../../lib/incidents-search.ts";
import { localeOf } from "../../lib/locale.ts";
import { monthText } from "../../lib/month-text.ts";
import { pathOf } from "../../lib/path.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { IncidentsForm } from "./incidents-form.tsx";
import { incidentsQuery } from "./incidents-query.ts";
import { useAskedText } from "./use-asked-text.ts";

type IncidentsPageProps = {
  asked: IncidentsAsked;
  mirrors: readonly { slug: string; name: string }[];
  vantages: readonly Vantage[];
};

/** Everything that went wrong, month by month, the newest first. */
export function IncidentsPage({ asked, mirrors, vantages }: IncidentsPageProps) {
  const { t, i18n } = useTranslation();
  const query = useSuspenseQuery(incidentsQuery(asked));
  const { incidents, next, asOf, months } = query.data;
  const open = incidents.filter(({ phase }) => phase !== "resolved").length;
  const summary = open === 0 ? t("incident.noneOpen") : t("incident.openCount", { count: open });
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("incident.title")} description={summary} />
      <Announcer state={String(open)} sentence={summary} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("incident.title")}</h1>
      <p className="mt-1 text-muted">{summary}</p>
      <IncidentsForm asked={asked} months={months} mirrors={mirrors} vantages={vantages} />
      <div className="mt-6 grid gap-3 empty:hidden">
        <FreshnessNotice query={query} asOf={asOf} />
      </div>
      {incidents.length === 0 && <NoIncidents asked={asked} mirrors={mirrors} />}
      {byMonth(incidents, asked.month).map(([month, within]) => (
        <Panel key={month} id={`m${month}`} title={monthText(month, localeOf(i18n.language))}>
          <Surface className="divide-y divide-line">
            {within.map((incident) => (
              <IncidentCard key={incident.id} incident={incident} vantages={vantages} />
            ))}
          </Surface>
        </Panel>
      ))}
      {next !== null && (
        <p className="mt-4">
          <a href={incidentsSearch({ ...asked, cursor: next })} className="text-link hover:underline">
            {t("incidents.older")}
          </a>
        </p>
      )}
    </div>
  );
}

/** Incidents by the UTC month in which they began; where one month is asked for, all of them lasted in it. */
const byMonth = (incidents: readonly Incident[], asked: string | undefined): [string, Incident[]][] => [
  ...Map.groupBy(incidents, ({ startedAt }) => asked ?? startedAt.slice(0, 7)),
];

/** Says that there is nothing, or nothing that fits, and the way to everything. */
function NoIncidents({ asked, mirrors }: Pick<IncidentsPageProps, "asked" | "mirrors">) {
  const { t, i18n } = useTranslation();
  const filters = useAskedText(mirrors)(asked);
  return (
    <Surface className="mt-6 p-5 text-muted">
      {filters === "" ? (
        t("incident.none")
      ) : (
        <>
          <p>{t("incidents.noneFit", { filters })}</p>
          <p className="mt-2">
            <a href={pathOf(localeOf(i18n.language), "incidents")} className="text-link hover:underline">
              {t("incidents.all")}
            </a>
          </p>
        </>
      )}
    </Surface>
  );
}
