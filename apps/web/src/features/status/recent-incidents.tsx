import type { Mirrors } from "@heliograph/core";
import { IncidentCard } from "../../components/incident-card.tsx";
import { Panel, Surface } from "../../components/panel.tsx";
import { useFormat, useZone } from "../../lib/use-format.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { recentDays, type RecentDays } from "./recent-days.ts";

/** The last fourteen days, newest first: the incidents of each that are over, and days without any in one line. */
export function RecentIncidents({ shown: { incidents, vantages, asOf } }: { shown: Mirrors }) {
  const { t } = useTranslation();
  const recent = recentDays(incidents, { asOf, zone: useZone() });
  const [only, ...others] = recent;
  const isQuiet = only === undefined || (only.kind === "quiet" && others.length === 0);
  const open = incidents.filter(({ phase }) => phase !== "resolved");
  return (
    <Panel title={t("incident.recent")}>
      {isQuiet ? (
        <p className="text-muted">{t(open.length > 0 ? "incident.noneElseRecent" : "incident.noneRecent")}</p>
      ) : (
        <Surface>
          <ol className="divide-y divide-line">
            {recent.map((days) => (
              <li key={days.kind === "quiet" ? days.from : days.day}>
                <Days days={days} vantages={vantages} />
              </li>
            ))}
          </ol>
        </Surface>
      )}
    </Panel>
  );
}

function Days({ days, vantages }: { days: RecentDays } & Pick<Mirrors, "vantages">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (days.kind === "quiet") {
    const { from, to, count } = days;
    return (
      <p className="px-4 py-2.5 text-sm text-muted tabular-nums sm:px-5">
        {count === 1
          ? t("recent.quietDay", { day: format.day(to) })
          : t("recent.quiet", { from: format.day(from), to: format.day(to) })}
      </p>
    );
  }
  return (
    <section>
      <h3 className="px-4 pt-3 text-sm font-medium text-muted tabular-nums sm:px-5">
        {format.day(days.day)}
      </h3>
      {days.incidents.map((incident) => (
        <IncidentCard key={incident.id} incident={incident} vantages={vantages} heading="h4" />
      ))}
    </section>
  );
}
