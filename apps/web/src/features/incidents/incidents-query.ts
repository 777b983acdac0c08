import type { Incidents } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { incidentsSearch, type IncidentsAsked } from "../../lib/incidents-search.ts";

/** A page of the incidents that are asked for, those that began last first. */
export const incidentsQuery = (asked: IncidentsAsked) =>
  queryOptions<Incidents>({ queryKey: [`/api/v1/incidents${incidentsSearch(asked)}`] });
