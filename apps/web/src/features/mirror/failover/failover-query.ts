import type { Failover } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** The outages of a mirror, and what became of chains that contain it. */
export const failoverQuery = (slug: string) =>
  queryOptions<Failover>({ queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/failover`] });
