import type { Incident, Level, MirrorSummary, Severity } from "@heliograph/core";

/** The words in which readers are told how something is, from worst to best. */
export const states = [
  "major_outage",
  "partial_outage",
  "degraded",
  "no_data",
  "maintenance",
  "operational",
] as const;
export type State = (typeof states)[number];

/** A level, or how bad an incident is, in readers' words. */
export function stateOf(level: Level | Severity): State {
  switch (level) {
    case "up":
      return "operational";
    case "degraded":
      return "degraded";
    case "partial":
      return "partial_outage";
    case "down":
    case "critical":
      return "major_outage";
    case "unknown":
      return "no_data";
  }
}

/** How a mirror is shown: what announced maintenance does is no outage, and old results say nothing about now. */
export function stateOfMirror({ level, stale, maintenance }: MirrorSummary): State {
  if (maintenance !== null) return "maintenance";
  return stale ? "no_data" : stateOf(level);
}

/** The newest open incident of bytes or a log that are not what they should be: readers must know of it before anything else. */
export const breachOf = (
  incidents: readonly Incident[],
  slug: string,
): (Incident & { mirror: string }) | undefined =>
  incidents
    .filter(isBreach)
    .filter(({ mirror }) => mirror === slug)
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))[0];

/** Whether an incident is of wrong bytes or a wrong log, and not over. */
export const isBreach = (incident: Incident): incident is Incident & { mirror: string } =>
  incident.mirror !== null && incident.severity === "critical" && incident.phase !== "resolved";
