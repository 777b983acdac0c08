import type { Runs } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import type { OpenCell } from "../../lib/regions-search.ts";

/** How many checks are shown of a mirror from a region. */
const shownRuns = 20;

/** The newest checks of a mirror from a region. */
export const regionRunsQuery = ({ mirror, region }: OpenCell) => {
  const search = new URLSearchParams({ kind: "availability", region, limit: String(shownRuns) });
  return queryOptions<Runs>({ queryKey: [`/api/v1/mirrors/${mirror}/runs?${search.toString()}`] });
};
