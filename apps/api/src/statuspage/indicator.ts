import type { Severity } from "@heliograph/core";
import type { Indicator } from "./page.ts";

/** How bad an incident is. */
export function indicatorOf(severity: Severity): Indicator {
  switch (severity) {
    case "degraded":
      return "minor";
    case "partial":
      return "major";
    case "down":
    case "critical":
      return "critical";
  }
}
