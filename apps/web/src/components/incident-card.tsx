import type { Incident, Vantage } from "@heliograph/core";
import { useTranslation } from "react-i18next";
import { useNow } from "../lib/clock.ts";
import { pathOf } from "../lib/path.ts";
import { localeOf } from "../lib/locale.ts";
import { stateOf, type State } from "../lib/state.ts";
import { useFormat } from "../lib/use-format.ts";
import { useVantageNames } from "../lib/use-vantage-names.ts";
import { Instant } from "./instant.tsx";
import { StateShape } from "./state-shape.tsx";

type IncidentCardProps = { incident: Incident; vantages: readonly Vantage[]; heading?: "h2" | "h3" };

/** An incident: what is wrong since when and seen from where, or how long it took; what happened is folded up. */
export function IncidentCard({ incident, vantages, heading: Heading = "h3" }: IncidentCardProps) {
  const { t, i18n } = useTranslation();
  const vantageNames = useVantageNames(vantages);
  const { mirror, mirrorName, phase, severity, worst, endedAt, startedAt } = incident;
  const state: State = endedAt === null ? stateOf(severity) : "operational";
  const named = { mirror: mirrorName };
  return (
    <article id={incident.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 p-4 sm:px-5">
      <StateShape state={state} className="mt-1 size-4" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="font-medium">
          <a href={pathOf(localeOf(i18n.language), { mirror })} className="hover:underline">
            {endedAt === null
              ? t(`incident.headline.${severity}`, named)
              : t(`incident.past.${worst}`, named)}
          </a>
        </Heading>
        <span className="rounded-sm border border-line px-1.5 text-xs/5 text-muted">
          {t(`incident.phase.${phase}`)}
        </span>
      </div>
      <p className="col-start-2 mt-1 text-sm text-muted tabular-nums">
        <Length startedAt={startedAt} endedAt={endedAt} />
        {incident.vantages.length > 0 && (
          <>
            <Dot />
            {t("incident.seenFrom", { vantages: vantageNames(incident.vantages) })}
          </>
        )}
      </p>
      <details className="col-start-2 mt-1 text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-link hover:underline">
          {t("incident.timeline")}
        </summary>
        <ol className="mt-2 grid max-w-prose gap-1 border-t border-line pt-2 tabular-nums">
          {incident.changes.toReversed().map((change) => (
            <li key={change.sequence} className="flex justify-between gap-4">
              {changesState(change.kind)
                ? t("incident.changeTo", {
                    change: t(`incident.change.${change.kind}`),
                    state: t(`state.${stateOf(change.severity)}`),
                  })
                : t(`incident.change.${change.kind}`)}
              <Instant at={change.at} />
            </li>
          ))}
          <li className="flex justify-between gap-4">
            {t("incident.firstFailure")}
            <Instant at={startedAt} />
          </li>
        </ol>
      </details>
    </article>
  );
}

function Length({ startedAt, endedAt }: Pick<Incident, "startedAt" | "endedAt">) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const lengthMs = Date.parse(endedAt ?? now) - Date.parse(startedAt);
  const duration = format.duration(lengthMs);
  if (endedAt === null) return t("incident.since", { since: format.instant(startedAt, now), duration });
  return (
    <>
      <strong className="font-medium text-ink">{t("incident.recovered", { duration })}</strong>
      <Dot />
      {t("incident.period", { start: format.instant(startedAt, now), end: format.instant(endedAt, now) })}
    </>
  );
}

/** Parts two facts of one line. */
const Dot = () => <span aria-hidden="true"> · </span>;

const changesState = (kind: Incident["changes"][number]["kind"]) =>
  kind === "opened" || kind === "reopened" || kind === "escalated" || kind === "eased";
