import type { MirrorIntegrity } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";

/** Everything the Integrity tab shows of a mirror. */
export const integrityQuery = (slug: string) =>
  queryOptions<MirrorIntegrity>({
    queryKey: [`/api/v1/mirrors/${encodeURIComponent(slug)}/integrity`],
    refetchInterval: refreshWhile(({ checkedAt, views }) => checkedAt === null && views.length === 0),
  });
