import { stateOf, type Note } from "@heliograph/core";
import { toldLines, toldText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import type { ToldIncident } from "./incident-entry.ts";

/** Something that happened to an incident or was said of it. */
type Happening = { at: string; author: string; lines: readonly string[] };

const changesState = new Set<string>(["opened", "reopened", "escalated", "eased"]);

/** What was measured of an incident and what operators said of it, the newest first. */
export function timelineOf({ incident, notes }: ToldIncident, voice: Voice): Happening[] {
  const { t } = voice;
  const { changes, cause, reason } = incident;
  const last = changes.at(-1);
  const isOutage = cause === "availability" || cause === "shared_outage";
  const measured = changes.map((change): Happening => {
    const { kind, severity, at } = change;
    if (change === last && reason !== null) {
      return {
        at,
        author: t("incidentPage.operator"),
        lines: toldLines(t("incidentPage.closedBy", { reason })),
      };
    }
    const said = t(`incidentPage.change.${kind}`);
    const line =
      isOutage && changesState.has(kind)
        ? t("incidentPage.changeTo", { change: said, state: t(`state.${stateOf(severity)}`) })
        : said;
    return { at, author: t("incidentPage.measured"), lines: [line] };
  });
  const told = notes.map((note): Happening => ({
    at: note.at,
    author: toldText(note.operator),
    lines: linesOf(note.text, voice),
  }));
  return [...measured.toReversed(), ...told].toSorted((one, other) => other.at.localeCompare(one.at));
}

/** What an operator wrote, in the feed's language or else with a mark in the one there is. */
function linesOf(text: Note["text"], { locale, t }: Voice): string[] {
  const own = text[locale];
  if (own !== undefined) return toldLines(own);
  const other = text[locale === "en" ? "zh-CN" : "en"] ?? "";
  return [...toldLines(other), t("incident.otherLanguage")];
}
