import type { IncidentDetail } from "@heliograph/core";
import { Notice } from "../../components/notice.tsx";
import { useNow } from "../../lib/clock.ts";
import { localeOf } from "../../lib/locale.ts";
import { pathOf } from "../../lib/path.ts";
import { useFormat } from "../../lib/use-format.ts";
import { useIncidentTitle } from "../../lib/use-incident-title.ts";
import { useTranslation } from "../../lib/use-translation.ts";

/** What a reader must know of an incident to read the rest: which one explains it, maintenance, and how it was found. */
export function IncidentNotices({ detail }: { detail: IncidentDetail }) {
  const { t, i18n } = useTranslation();
  const titleOf = useIncidentTitle();
  const format = useFormat();
  const now = useNow();
  const locale = localeOf(i18n.language);
  const { incident, under, maintenance } = detail;
  return (
    <>
      {under && (
        <Notice>
          {t("incidentPage.under")}{" "}
          <a href={pathOf(locale, { incident: under.id })} className="text-link hover:underline">
            {titleOf(under)}
          </a>
        </Notice>
      )}
      {maintenance.map(({ title, startsAt, endsAt }) => (
        <Notice key={startsAt}>
          {t("incidentPage.maintenance", {
            title: title[locale],
            start: format.instant(startsAt, now),
            end: format.instant(endsAt, now),
          })}
        </Notice>
      ))}
      {incident.flappingSince !== null && incident.phase !== "resolved" && (
        <Notice>{t("incidentPage.flapping", { since: format.instant(incident.flappingSince, now) })}</Notice>
      )}
      {incident.late && <Notice>{t("incidentPage.late")}</Notice>}
    </>
  );
}
