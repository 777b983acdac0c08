import { stateOfMirror, type Incident, type MirrorSummary, type State } from "@heliograph/core";
import type { Voice } from "./voice.ts";

/** An incident of bytes or of a log that are not what they should be: readers must know of it before anything else. */
export const isBreach = ({ mirror, severity, phase }: Incident): boolean =>
  mirror !== null && severity === "critical" && phase !== "resolved";

/** The newest breach of a mirror; `undefined` without any. */
export const breachOf = (incidents: readonly Incident[], slug: string): Incident | undefined =>
  incidents
    .filter((incident) => isBreach(incident) && incident.mirror === slug)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0];

/** How a mirror is shown where there is room for one state alone: while it is in breach, as out. */
export const stateShown = (mirror: MirrorSummary, incidents: readonly Incident[]): State =>
  breachOf(incidents, mirror.slug) === undefined ? stateOfMirror(mirror) : "major_outage";

/** How that is said in a word or two: its state, or what the breach is. */
export function stateWord(mirror: MirrorSummary, incidents: readonly Incident[], voice: Voice): string {
  const breach = breachOf(incidents, mirror.slug);
  return breach === undefined ? voice.t(`state.${stateOfMirror(mirror)}`) : breachWord(breach, voice);
}

/** What is wrong in a breach, in a word or two. */
export const breachWord = ({ cause }: Incident, { t }: Voice): string =>
  cause === "availability" || cause === "shared_outage" ? t("surface.badge.wrong") : t(`cause.${cause}`);
