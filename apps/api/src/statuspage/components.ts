import type { Level, Mirrors, MirrorSummary } from "@heliograph/core";
import { z } from "zod";
import { toldText } from "../surfaces/told-text.ts";
import { pageId } from "./page.ts";

const componentStatuses = [
  "operational",
  "degraded_performance",
  "partial_outage",
  "major_outage",
  "under_maintenance",
  "unknown",
] as const;

type ComponentStatus = (typeof componentStatuses)[number];

/** A mirror as a component of the page; the status `unknown` is ours. */
export const componentSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(componentStatuses),
  description: z.string().nullable(),
  position: z.int(),
  showcase: z.boolean(),
  group: z.boolean(),
  group_id: z.null(),
  only_show_if_degraded: z.boolean(),
  updated_at: z.string(),
  page_id: z.string(),
});

export type Component = z.infer<typeof componentSchema>;

/** All mirrors as components, in the order of the catalogue. */
export const componentsOf = ({ mirrors, asOf }: Pick<Mirrors, "mirrors" | "asOf">): Component[] =>
  mirrors.map((mirror, index) => ({
    id: mirror.slug,
    name: toldText(mirror.name),
    status: statusOf(mirror),
    description: mirror.operator === "" ? null : toldText(mirror.operator),
    position: index + 1,
    showcase: true,
    group: false,
    group_id: null,
    only_show_if_degraded: false,
    updated_at: mirror.observedAt ?? asOf,
    page_id: pageId,
  }));

/** Old results say nothing about now. */
function statusOf({ level, stale, maintenance }: MirrorSummary): ComponentStatus {
  if (maintenance !== null) return "under_maintenance";
  return stale ? "unknown" : componentStatus(level);
}

function componentStatus(level: Level): ComponentStatus {
  switch (level) {
    case "up":
      return "operational";
    case "degraded":
      return "degraded_performance";
    case "partial":
      return "partial_outage";
    case "down":
      return "major_outage";
    case "unknown":
      return "unknown";
  }
}
