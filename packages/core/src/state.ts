import type { Severity } from "./follow.ts";
import type { Level } from "./judge.ts";
import type { MirrorSummary } from "./shown/mirror.ts";

/** The words in which readers are told how something is, from worst to best. */
export const states = [
  "major_outage",
  "partial_outage",
  "degraded",
  "maintenance",
  "no_data",
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

/** How a mirror is shown: old results say nothing about now, and of one under announced maintenance no more than that is said. */
export function stateOfMirror({
  level,
  stale,
  maintenance,
}: Pick<MirrorSummary, "level" | "stale" | "maintenance">): State {
  if (stale) return "no_data";
  return maintenance === null ? stateOf(level) : "maintenance";
}
