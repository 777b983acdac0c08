import { shown, type Incident, type Vantage } from "@heliograph/core";
import { useNow } from "../lib/clock.ts";
import { pathOf } from "../lib/path.ts";
import { localeOf } from "../lib/locale.ts";
import { stateOf, type State } from "../lib/state.ts";
import { placeOf } from "../lib/topic.ts";
import { useFormat } from "../lib/use-format.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { Dot } from "./dot.tsx";
import { Instant } from "./instant.tsx";
import { StateShape } from "./state-shape.tsx";

type IncidentCardProps = { incident: Incident; vantages: readonly Vantage[]; heading?: "h2" | "h3" };

/** An incident: what is wrong since when and seen from where, or how long it took; what happened is folded up. */
export function IncidentCard({ incident, vantages, heading: Heading = "h3" }: IncidentCardProps) {
  const { t, i18n } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const { mirror, cause, phase, severity, endedAt, startedAt, finding, reason } = incident;
  const locale = localeOf(i18n.language);
  const state: State = endedAt === null ? stateOf(severity) : "operational";
  return (
    <article id={incident.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 p-4 sm:px-5">
      <StateShape state={state} className="mt-1 size-4" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="font-medium">
          <a
            href={pathOf(locale, placeOf({ mirror, cause, subject: finding?.subject }))}
            className="hover:underline"
          >
            <Headline incident={incident} />
          </a>
        </Heading>
        <span className="rounded-sm border border-line px-1.5 text-xs/5 text-muted">
          {t(`incident.phase.${phase}`)}
        </span>
      </div>
      {finding && (
        <p className="col-start-2 mt-1 flex flex-wrap gap-x-3 text-sm">
          <span translate="no" className="min-w-0 break-words">
            {shown(finding.subject)} <span className="text-muted">{t(`finding.part.${finding.part}`)}</span>
          </span>
          <a href={pathOf(locale, { evidence: finding.id })} className="text-link hover:underline">
            {t("incident.evidence")}
          </a>
        </p>
      )}
      <p className="col-start-2 mt-1 text-sm text-muted tabular-nums">
        <Length incident={incident} />
        {incident.vantages.length > 0 && (
          <>
            <Dot />
            {t("incident.seenFrom", { vantages: vantageNames(incident.vantages) })}
          </>
        )}
      </p>
      {reason !== null && (
        <p className="col-start-2 mt-1 text-sm break-words">
          {t("incident.reason", { reason: shown(reason) })}
        </p>
      )}
      <details className="col-start-2 mt-1 text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
          {t("incident.timeline")}
        </summary>
        <ol className="mt-2 grid max-w-prose gap-1 border-t border-line pt-2 tabular-nums">
          {incident.changes.toReversed().map((change) => (
            <li key={change.sequence} className="flex justify-between gap-4">
              {cause === "availability" && changesState(change.kind)
                ? t("incident.changeTo", {
                    change: t(`incident.change.${change.kind}`),
                    state: t(`state.${stateOf(change.severity)}`),
                  })
                : t(`incident.change.${change.kind}`)}
              <Instant at={change.at} />
            </li>
          ))}
          <li className="flex justify-between gap-4">
            {t(cause === "availability" ? "incident.firstFailure" : "incident.firstFound")}
            <Instant at={startedAt} />
          </li>
        </ol>
      </details>
    </article>
  );
}

/** What is wrong, or was: of an outage how bad it is, of a finding what was found. */
function Headline({ incident: { cause, severity, worst, endedAt, mirrorName } }: { incident: Incident }) {
  const { t } = useTranslation();
  const mirror = { mirror: mirrorName };
  if (cause !== "availability")
    return t(endedAt === null ? `found.${cause}` : `incident.foundPast.${cause}`, mirror);
  return endedAt === null
    ? t(`incident.headline.${outageOf(severity)}`, mirror)
    : t(`incident.past.${outageOf(worst)}`, mirror);
}

/** How bad an outage is; `critical` is none. */
const outageOf = (severity: Incident["severity"]) => (severity === "critical" ? "down" : severity);

function Length({ incident: { cause, startedAt, endedAt } }: { incident: Incident }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const lengthMs = Date.parse(endedAt ?? now) - Date.parse(startedAt);
  const duration = format.duration(lengthMs);
  if (endedAt === null) return t("span.since", { since: format.instant(startedAt, now), duration });
  return (
    <>
      <strong className="font-medium text-ink">
        {t(cause === "availability" ? "incident.recovered" : "incident.lasted", { duration })}
      </strong>
      <Dot />
      {t("incident.period", { start: format.instant(startedAt, now), end: format.instant(endedAt, now) })}
    </>
  );
}

const changesState = (kind: Incident["changes"][number]["kind"]) =>
  kind === "opened" || kind === "reopened" || kind === "escalated" || kind === "eased";
