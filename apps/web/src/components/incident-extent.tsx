import type { Incident, Vantage } from "@heliograph/core";
import { useNow } from "../lib/clock.ts";
import { isOutage } from "../lib/topic.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { Dot } from "./dot.tsx";

type IncidentExtentProps = { incident: Incident; vantages: readonly Vantage[] };

/** Since when an incident goes on, or how long it took and when that was; and from where it was seen. */
export function IncidentExtent({ incident, vantages }: IncidentExtentProps) {
  const { t } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  return (
    <>
      <Length incident={incident} />
      {incident.vantages.length > 0 && (
        <>
          <Dot />
          {t("incident.seenFrom", { vantages: vantageNames(incident.vantages) })}
        </>
      )}
    </>
  );
}

function Length({ incident: { cause, startedAt, endedAt } }: Pick<IncidentExtentProps, "incident">) {
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
