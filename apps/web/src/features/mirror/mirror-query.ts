import type { MirrorDetail } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";
import { pathIn } from "../../lib/use-zoned-query.ts";

/** Everything the mirror page shows but the series, with the days of a zone. */
export const mirrorQuery = (slug: string, zone = "UTC") =>
  queryOptions<MirrorDetail>({
    queryKey: [pathIn(`/api/v1/mirrors/${encodeURIComponent(slug)}`, zone)],
    refetchInterval: refreshWhile(({ mirror }) => mirror.observedAt === null),
  });
