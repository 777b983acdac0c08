import type { Incident } from "./shown/incident.ts";

/** The words in which readers are told where an incident stands. */
type ShownPhase = "investigating" | "identified" | "monitoring" | "resolved";

/** Where an incident stands: what was found, or which other incident explains it, is known from the start. */
export function shownPhase({
  phase,
  finding,
  under,
}: Pick<Incident, "phase" | "finding" | "under">): ShownPhase {
  switch (phase) {
    case "open":
      return finding === null && under === null ? "investigating" : "identified";
    case "recovering":
      return "monitoring";
    case "resolved":
      return phase;
  }
}
