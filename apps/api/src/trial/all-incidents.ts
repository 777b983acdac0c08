import { incidentsSchema, type Incident } from "@heliograph/core";
import type { TestSite } from "../testing/test-site.ts";

/** All incidents of a site so far, the newest first. */
export async function allIncidents({ api }: TestSite): Promise<Incident[]> {
  const response = await api.request("/api/v1/incidents?limit=100");
  return incidentsSchema.parse(await response.json()).incidents;
}
