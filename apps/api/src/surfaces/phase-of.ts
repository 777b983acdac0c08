import type { Incident } from "@heliograph/core";

/** Where an incident stands: what was found, or which other incident explains it, is known from the start. */
export function phaseOf({
  phase,
  finding,
  under,
}: Incident): "investigating" | "identified" | "monitoring" | "resolved" {
  switch (phase) {
    case "open":
      return finding === null && under === null ? "investigating" : "identified";
    case "recovering":
      return "monitoring";
    case "resolved":
      return phase;
  }
}
