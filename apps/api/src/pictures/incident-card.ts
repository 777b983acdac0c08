import type { Node } from "@takumi-rs/core";
import { shownPhase, stateOf, type Incident } from "@heliograph/core";
import { incidentTitle } from "@heliograph/core/messages";
import { briefText } from "../surfaces/told-text.ts";
import { vantageNames, type Voice } from "../surfaces/voice.ts";
import { card } from "./card.ts";
import { surroundings, type Told } from "./surroundings.ts";

const longestTitle = 120;

/** One incident: what is or was wrong in both languages, since when or how long, and seen from where. */
export function incidentCard(incident: Incident, told: Told): Node {
  const { status, voice, otherVoice } = told;
  const { t, time } = voice;
  const { severity, startedAt, endedAt, vantages } = incident;
  const titleIn = (said: Voice) => briefText(incidentTitle(said.t, incident), longestTitle);
  const extent =
    endedAt === null
      ? t("surface.feed.began", { start: time.exact(startedAt) })
      : t("surface.feed.lasted", {
          start: time.exact(startedAt),
          end: time.exact(endedAt),
          duration: time.duration(Date.parse(endedAt) - Date.parse(startedAt)),
        });
  const around = surroundings(told);
  return card({
    ...around,
    chips: [...around.chips, t(`incident.phase.${shownPhase(incident)}`)],
    state: endedAt === null ? stateOf(severity) : "operational",
    heading: titleIn(voice),
    other: titleIn(otherVoice),
    details: [
      extent,
      ...(vantages.length === 0
        ? []
        : [t("surface.feed.seenFrom", { vantages: vantageNames(voice, status.vantages, vantages) })]),
    ],
    below: [],
  });
}
