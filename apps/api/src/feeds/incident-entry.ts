import { shownPhase, type Incident, type Mirrors, type Note } from "@heliograph/core";
import { incidentTitle } from "@heliograph/core/messages";
import { toldText } from "../surfaces/told-text.ts";
import { vantageNames, type Voice } from "../surfaces/voice.ts";
import { element } from "../surfaces/xml.ts";
import type { Entry } from "./feed.ts";
import { timelineOf } from "./timeline-of.ts";

/** An incident with what operators told of it. */
export type ToldIncident = { incident: Incident; notes: readonly Note[] };

/** An incident as an entry: what is or was wrong, where and since when, and all that happened since, the newest first. */
export function incidentEntry(
  { incident, notes }: ToldIncident,
  { voice, vantages, baseUrl }: { voice: Voice; vantages: Mirrors["vantages"]; baseUrl: string },
): Entry {
  const { t, time, locale } = voice;
  const { id, startedAt, endedAt, openedAt, cause, mirror, covers } = incident;
  const url = new URL(`/${locale}/incidents/${id}`, baseUrl).href;
  const timeline = timelineOf({ incident, notes }, voice);
  const extent =
    endedAt === null
      ? t("surface.feed.began", { start: time.exact(startedAt) })
      : t("surface.feed.lasted", {
          start: time.exact(startedAt),
          end: time.exact(endedAt),
          duration: time.duration(Date.parse(endedAt) - Date.parse(startedAt)),
        });
  const from =
    incident.vantages.length === 0
      ? []
      : [t("surface.feed.seenFrom", { vantages: vantageNames(voice, vantages, incident.vantages) })];
  const summary = toldText(voice.sentences([extent, ...from]));
  const told = timeline.map(({ at, author, lines }) =>
    element(
      "p",
      {},
      element("small", {}, element("time", { datetime: at }, time.exact(at)), ` · ${author}`),
      ...lines.flatMap((line) => [element("br", {}), line]),
    ),
  );
  const more = element("p", {}, element("a", { href: url }, t("surface.feed.more")));
  return {
    id: url,
    url,
    title: t("incidentPage.title", {
      phase: t(`incident.phase.${shownPhase(incident)}`),
      title: toldText(incidentTitle(t, incident)),
    }),
    summary,
    html: [element("p", {}, summary), ...told, more].map(({ text }) => text).join("\n"),
    publishedAt: openedAt,
    updatedAt: timeline.map(({ at }) => at).reduce((newest, at) => (at > newest ? at : newest), openedAt),
    tags: [...(mirror === null ? covers.map((covered) => covered.mirror) : [mirror]), cause],
  };
}
