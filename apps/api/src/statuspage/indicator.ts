import type { Level, Severity } from "@heliograph/core";
import type { Indicator } from "./page.ts";

/** How bad a level or an incident is; there is no word for what is not known. */
export function indicatorOf(level: Level | Severity): Indicator {
  switch (level) {
    case "up":
    case "unknown":
      return "none";
    case "degraded":
      return "minor";
    case "partial":
      return "major";
    case "down":
    case "critical":
      return "critical";
  }
}
