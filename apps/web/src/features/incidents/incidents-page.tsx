import type { Vantage } from "@heliograph/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Announcer } from "../../components/announcer.tsx";
import { FreshnessNotice } from "../../components/freshness-notice.tsx";
import { IncidentCard } from "../../components/incident-card.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Surface } from "../../components/panel.tsx";
import { useTranslation } from "../../lib/use-translation.ts";
import { incidentsQuery } from "./incidents-query.ts";

/** Everything that went wrong, the newest first. */
export function IncidentsPage({
  cursor,
  vantages,
}: {
  cursor: string | undefined;
  vantages: readonly Vantage[];
}) {
  const { t } = useTranslation();
  const query = useSuspenseQuery(incidentsQuery(cursor));
  const { incidents, next, asOf } = query.data;
  const open = incidents.filter(({ phase }) => phase !== "resolved").length;
  const summary = open === 0 ? t("incident.noneOpen") : t("incident.openCount", { count: open });
  return (
    <div className="page-width pt-10 pb-16">
      <PageTitle title={t("incident.title")} description={summary} />
      <Announcer state={String(open)} sentence={summary} />
      <h1 className="text-2xl font-semibold tracking-tight">{t("incident.title")}</h1>
      <p className="mt-1 text-muted">{summary}</p>
      <div className="mt-6 grid gap-3">
        <FreshnessNotice query={query} asOf={asOf} />
        <Surface className="divide-y divide-line">
          {incidents.length === 0 && <p className="p-5 text-muted">{t("incident.none")}</p>}
          {incidents.map((incident) => (
            <IncidentCard key={incident.id} incident={incident} vantages={vantages} heading="h2" />
          ))}
        </Surface>
      </div>
      {next !== null && (
        <p className="mt-4">
          <a href={`?cursor=${encodeURIComponent(next)}`} className="text-link hover:underline">
            {t("incident.older")}
          </a>
        </p>
      )}
    </div>
  );
}
