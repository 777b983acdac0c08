import type { Grade, Level, MirrorSummary, Severity, Sight } from "@heliograph/core";

/** The words in which readers are told how something is, from worst to best. */
export const states = ["major_outage", "partial_outage", "degraded", "no_data", "operational"] as const;
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

/** How a mirror is shown: old results say nothing about now. */
export const stateOfMirror = ({ level, stale }: Pick<MirrorSummary, "level" | "stale">): State =>
  stale ? "no_data" : stateOf(level);

/** What a vantage's vote is shown as. */
export const stateOfVote = (vote: Sight["vote"]): State => stateOf(vote);

/** What a grade is shown as, where it says how a rule is kept. */
export function stateOfGrade(grade: Grade): State {
  switch (grade) {
    case "pass":
      return "operational";
    case "warn":
      return "degraded";
    case "fail":
      return "major_outage";
    case "not-applicable":
    case "unknown":
      return "no_data";
  }
}
