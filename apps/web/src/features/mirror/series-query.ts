import type { Range, Series } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** The points of the latency chart. */
export const seriesQuery = (slug: string, range: Range) =>
  queryOptions<Series>({ queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/series?range=${range}`] });
