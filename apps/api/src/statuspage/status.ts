import type { MirrorSummary } from "@heliograph/core";
import { z } from "zod";
import { indicatorOf } from "./indicator.ts";
import { indicators } from "./page.ts";

/** All mirrors in one word. */
export const statusSchema = z.object({ indicator: z.enum(indicators), description: z.string() });

export type Status = z.infer<typeof statusSchema>;

/** How the worst of all mirrors is. Of those under announced maintenance, and of those without fresh results, nothing is said. */
export function statusOf(mirrors: readonly MirrorSummary[]): Status {
  const judged = mirrors.filter(
    ({ level, stale, maintenance }) => level !== "unknown" && !stale && maintenance === null,
  );
  const worst = Math.max(0, ...judged.map(({ level }) => indicators.indexOf(indicatorOf(level))));
  const indicator = indicators[worst] ?? "none";
  switch (indicator) {
    case "none":
      return { indicator, description: calm(mirrors, judged.length) };
    case "minor":
      return { indicator, description: "Degraded Performance" };
    case "major":
      return { indicator, description: "Partial Outage" };
    case "critical":
      return { indicator, description: "Major Outage" };
  }
}

function calm(mirrors: readonly MirrorSummary[], judged: number): string {
  const maintained = mirrors.filter(({ maintenance }) => maintenance !== null).length;
  if (judged === mirrors.length && judged > 0) return "All Systems Operational";
  if (maintained > 0 && judged + maintained === mirrors.length) return "Under Maintenance";
  if (judged === 0) return "No Data";
  return `${judged} of ${mirrors.length} Systems Operational, No Data of the Others`;
}
