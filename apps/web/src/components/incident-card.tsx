import { shown, shownPhase, type Incident, type Vantage } from "@heliograph/core";
import { localeOf } from "../lib/locale.ts";
import { pathOf } from "../lib/path.ts";
import { stateOf, type State } from "../lib/state.ts";
import { useFormat } from "../lib/use-format.ts";
import { useIncidentTitle } from "../lib/use-incident-title.ts";
import { useTranslation } from "../lib/use-translation.ts";
import { Dot } from "./dot.tsx";
import { IncidentExtent } from "./incident-extent.tsx";
import { Instant } from "./instant.tsx";
import { NextUpdate } from "./next-update.tsx";
import { NoteText } from "./note-text.tsx";
import { StateShape } from "./state-shape.tsx";

type IncidentCardProps = { incident: Incident; vantages: readonly Vantage[]; heading?: "h2" | "h3" | "h4" };

/** An incident in a list: what is wrong since when and seen from where, or how long it took, and what was said of it last. */
export function IncidentCard({ incident, vantages, heading: Heading = "h3" }: IncidentCardProps) {
  const { t, i18n } = useTranslation();
  const titleOf = useIncidentTitle();
  const { id, severity, endedAt, finding, reason, note, covers, changes } = incident;
  const locale = localeOf(i18n.language);
  const state: State = endedAt === null ? stateOf(severity) : "operational";
  return (
    <article id={id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2.5 p-4 sm:px-5">
      <StateShape state={state} className="mt-1 size-4" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Heading className="font-medium">
          <a href={pathOf(locale, { incident: id })} className="hover:underline">
            {titleOf(incident)}
          </a>
        </Heading>
        <span className="rounded-sm border border-line px-1.5 text-xs/5 text-muted">
          {t(`incident.phase.${shownPhase(incident)}`)}
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
        <IncidentExtent incident={incident} vantages={vantages} />
        {endedAt === null && changes.length > 1 && <LastChange changes={changes} />}
      </p>
      {covers.length > 0 && (
        <p className="col-start-2 mt-1 text-sm break-words">
          <Covered covers={covers} />
        </p>
      )}
      {reason !== null && (
        <p className="col-start-2 mt-1 text-sm break-words">
          {t("incident.reason", { reason: shown(reason) })}
        </p>
      )}
      {note && (
        <p className="col-start-2 mt-1 text-sm break-words">
          <NoteText text={note.text} />
          {endedAt === null && note.nextAt !== null && (
            <span className="text-muted tabular-nums">
              <Dot />
              <NextUpdate nextAt={note.nextAt} />
            </span>
          )}
        </p>
      )}
    </article>
  );
}

/** When what is known of it changed last. */
function LastChange({ changes }: Pick<Incident, "changes">) {
  const { t } = useTranslation();
  const at = changes
    .map((change) => change.at)
    .toSorted()
    .at(-1);
  if (at === undefined) return null;
  return (
    <>
      <Dot />
      {t("incident.updated")} <Instant at={at} />
    </>
  );
}

/** How many mirrors are named before the rest is counted. */
const named = 5;

function Covered({ covers }: Pick<Incident, "covers">) {
  const { t } = useTranslation();
  const format = useFormat();
  const more = covers.length - named;
  const names = [
    ...covers.slice(0, named).map(({ mirrorName }) => mirrorName),
    ...(more > 0 ? [t("incident.andMore", { count: more })] : []),
  ];
  return t("incident.covers", { mirrors: format.names(names) });
}
