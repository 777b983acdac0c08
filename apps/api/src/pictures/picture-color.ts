import type { State } from "@heliograph/core";

/** The colour of a state on white, and a tint of it to stand on. */
export const pictureColors: Record<State, { fill: string; tint: string; text: string }> = {
  operational: { fill: "#1a7f4b", tint: "#f0f7f3", text: "#1a7f4b" },
  degraded: { fill: "#b57700", tint: "#fbf5ea", text: "#8f6100" },
  partial_outage: { fill: "#a81c1c", tint: "#faeeee", text: "#a81c1c" },
  major_outage: { fill: "#a81c1c", tint: "#faeeee", text: "#a81c1c" },
  maintenance: { fill: "#3d63dd", tint: "#eff2fd", text: "#2f50bd" },
  no_data: { fill: "#6b7280", tint: "#f3f4f6", text: "#57606c" },
};
