import { shown, type IncidentDetail } from "@heliograph/core";
import { Instant } from "../../components/instant.tsx";
import { NextUpdate } from "../../components/next-update.tsx";
import { NoteText } from "../../components/note-text.tsx";
import { Surface } from "../../components/panel.tsx";
import { stateOf } from "../../lib/state.ts";
import { isOutage } from "../../lib/topic.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { timelineEntries, type TimelineEntry } from "./timeline-entries.ts";

/** What happened and what was said, the newest first; each entry has an address of its own. */
export function Timeline({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  return (
    <Surface>
      <ol className="divide-y divide-line">
        {timelineEntries(detail).map((entry) => (
          <li key={entry.id} id={entry.id} className="timeline-entry px-4 py-3 sm:px-5">
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-muted tabular-nums">
              <Instant at={entry.at} />
              <Author entry={entry} />
              <a
                href={`#${entry.id}`}
                aria-label={t("incidentPage.link")}
                className="ml-auto inline-grid size-6 place-items-center hover:text-link"
              >
                #
              </a>
            </p>
            <div className="max-w-prose text-pretty break-words whitespace-pre-line">
              <Said entry={entry} isOutage={isOutage(detail.incident.cause)} />
            </div>
          </li>
        ))}
      </ol>
    </Surface>
  );
}

/** Who tells it: our own measuring, or an operator by name. */
function Author({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const name = entry.kind === "note" ? entry.note.operator : entry.kind === "taken" ? entry.operator : null;
  const isMeasured = name === null && !(entry.kind === "change" && entry.reason !== null);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {name !== null && (
        <span translate="no" className="font-medium text-ink">
          {shown(name)}
        </span>
      )}
      <span className="rounded-sm border border-line px-1.5 text-xs/5">
        {t(isMeasured ? "incidentPage.measured" : "incidentPage.operator")}
      </span>
    </span>
  );
}

function Said({ entry, isOutage: ofOutage }: { entry: TimelineEntry; isOutage: boolean }) {
  const { t } = useTranslation();
  switch (entry.kind) {
    case "note":
      return (
        <>
          <p>
            <NoteText text={entry.note.text} />
          </p>
          {entry.promised !== null && (
            <p className="mt-1 text-sm text-muted tabular-nums">
              <NextUpdate nextAt={entry.promised} />
            </p>
          )}
        </>
      );
    case "taken":
      return t("incidentPage.taken");
    case "began":
      return t(ofOutage ? "incidentPage.firstFailure" : "incidentPage.firstFound");
    case "ended":
      return t("incidentPage.firstSuccess");
    case "change": {
      const { change, reason } = entry;
      if (reason !== null) return t("incidentPage.closedBy", { reason: shown(reason) });
      const said = t(`incidentPage.change.${change.kind}`);
      if (!ofOutage || !changesState.has(change.kind)) return said;
      return t("incidentPage.changeTo", { change: said, state: t(`state.${stateOf(change.severity)}`) });
    }
  }
}

const changesState = new Set<string>(["opened", "reopened", "escalated", "eased"]);
