import type { MirrorDetail } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";

/** Everything the mirror page shows but the series. */
export const mirrorQuery = (slug: string) =>
  queryOptions<MirrorDetail>({
    queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}`],
    refetchInterval: refreshWhile(({ mirror }) => mirror.observedAt === null),
  });
