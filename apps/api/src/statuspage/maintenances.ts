import type { Mirrors } from "@heliograph/core";
import { z } from "zod";
import { maintenanceId } from "../surfaces/maintenance-id.ts";
import { toldText } from "../surfaces/told-text.ts";
import { pageId } from "./page.ts";

/** Announced maintenance that is to come or under way. */
export const maintenanceSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(["scheduled", "in_progress"]),
  impact: z.literal("maintenance"),
  scheduled_for: z.string(),
  scheduled_until: z.string(),
  started_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  monitoring_at: z.null(),
  resolved_at: z.null(),
  shortlink: z.string(),
  page_id: z.string(),
  incident_updates: z.array(z.string()).length(0),
  components: z.array(z.object({ id: z.string(), name: z.string() })),
});

type ScheduledMaintenance = z.infer<typeof maintenanceSchema>;

/** Announced maintenance by when it begins, in Statuspage's words. */
export const maintenancesOf = (
  { maintenance, mirrors, asOf }: Pick<Mirrors, "maintenance" | "mirrors" | "asOf">,
  baseUrl: string,
): ScheduledMaintenance[] =>
  maintenance.map((window) => ({
    id: maintenanceId(window),
    name: toldText(window.title.en),
    status: window.startsAt <= asOf ? "in_progress" : "scheduled",
    impact: "maintenance",
    scheduled_for: window.startsAt,
    scheduled_until: window.endsAt,
    started_at: window.startsAt,
    created_at: window.announcedAt,
    updated_at: window.announcedAt,
    monitoring_at: null,
    resolved_at: null,
    shortlink: new URL("/en/", baseUrl).href,
    page_id: pageId,
    incident_updates: [],
    components: mirrors
      .filter(({ slug }) => window.mirrors === null || window.mirrors.includes(slug))
      .map(({ slug, name }) => ({ id: slug, name: toldText(name) })),
  }));
