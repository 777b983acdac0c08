import { stateOfMirror, type Mirrors, type State } from "@heliograph/core";
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
    status: componentStatus(stateOfMirror(mirror)),
    description: mirror.operator === "" ? null : toldText(mirror.operator),
    position: index + 1,
    showcase: true,
    group: false,
    group_id: null,
    only_show_if_degraded: false,
    updated_at: mirror.observedAt ?? asOf,
    page_id: pageId,
  }));

function componentStatus(state: State): ComponentStatus {
  switch (state) {
    case "operational":
    case "partial_outage":
    case "major_outage":
      return state;
    case "degraded":
      return "degraded_performance";
    case "maintenance":
      return "under_maintenance";
    case "no_data":
      return "unknown";
  }
}
