import type { Incidents } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** A page of incidents, the newest first; `cursor` is where the page before ended. */
export const incidentsQuery = (cursor?: string) =>
  queryOptions<Incidents>({
    queryKey: [`/api/v1/incidents${cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`}`],
  });
