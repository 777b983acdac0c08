import type { IncidentDetail } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** One incident, with all that is told of it. */
export const incidentQuery = (id: string) =>
  queryOptions<IncidentDetail>({ queryKey: [`/api/v1/incidents/${encodeURIComponent(id)}`] });
