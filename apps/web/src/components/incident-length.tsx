import type { Incident } from "@heliograph/core";
import { useNow } from "../lib/clock.ts";
import { isOutage } from "../lib/topic.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Dot } from "./dot.tsx";

/** Since when an incident goes on, or how long it took and when that was. */
export function IncidentLength({ incident: { cause, startedAt, endedAt } }: { incident: Incident }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const duration = format.duration(Date.parse(endedAt ?? now) - Date.parse(startedAt));
  if (endedAt === null) return t("span.since", { since: format.instant(startedAt, now), duration });
  return (
    <>
      <strong className="font-medium text-ink">
        {t(isOutage(cause) ? "incident.recovered" : "incident.lasted", { duration })}
      </strong>
      <Dot />
      {t("incident.period", { start: format.instant(startedAt, now), end: format.instant(endedAt, now) })}
    </>
  );
}
