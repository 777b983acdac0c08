import { stateOfMirror, states, type MirrorSummary, type State } from "@heliograph/core";
import { z } from "zod";
import { indicators } from "./page.ts";

/** All mirrors in one word. */
export const statusSchema = z.object({ indicator: z.enum(indicators), description: z.string() });

export type Status = z.infer<typeof statusSchema>;

/** How the worst of all mirrors is. What is under announced maintenance, or has no fresh results, is not the worst of them. */
export function statusOf(mirrors: readonly MirrorSummary[]): Status {
  const all = mirrors.map(stateOfMirror);
  const worst = states.find((state) => all.includes(state)) ?? "no_data";
  switch (worst) {
    case "major_outage":
      return { indicator: "critical", description: "Major Outage" };
    case "partial_outage":
      return { indicator: "major", description: "Partial Outage" };
    case "degraded":
      return { indicator: "minor", description: "Degraded Performance" };
    case "maintenance":
    case "no_data":
    case "operational":
      return { indicator: "none", description: calm(all) };
  }
}

function calm(all: readonly State[]): string {
  const working = all.filter((state) => state === "operational").length;
  if (all.length > 0 && working === all.length) return "All Systems Operational";
  if (all.includes("maintenance"))
    return `${working} of ${all.length} Systems Operational, Others Under Maintenance`;
  if (working === 0) return "No Data";
  return `${working} of ${all.length} Systems Operational, No Data of the Others`;
}
