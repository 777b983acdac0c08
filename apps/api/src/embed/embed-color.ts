import type { State } from "@heliograph/core";

/** The colour of a state, as an embed's style gives it. */
export function embedColor(state: State): string {
  switch (state) {
    case "major_outage":
    case "partial_outage":
      return "var(--outage)";
    case "no_data":
      return "var(--no-data)";
    case "degraded":
    case "maintenance":
    case "operational":
      return `var(--${state})`;
  }
}

/** What is drawn upon it. */
export const embedGround = "var(--surface)";
