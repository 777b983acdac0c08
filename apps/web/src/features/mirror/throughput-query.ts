import type { MirrorThroughput, Range } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** The points of the throughput chart. */
export const throughputQuery = (slug: string, range: Range) =>
  queryOptions<MirrorThroughput>({
    queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/throughput?range=${range}`],
  });
