import type { MirrorFreshness, Range } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../../lib/api.ts";

/** Everything the Freshness tab shows of a mirror. */
export const freshnessQuery = (slug: string, range: Range) =>
  queryOptions<MirrorFreshness>({
    queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/freshness?range=${range}`],
    refetchInterval: refreshWhile(({ lookedAt }) => lookedAt === null),
  });
