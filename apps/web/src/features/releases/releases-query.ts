import type { Releases } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** A page of releases, the newest first; `cursor` is where the page before ended. */
export const releasesQuery = (cursor?: string) =>
  queryOptions<Releases>({
    queryKey: [`/api/v1/releases${cursor === undefined ? "" : `?cursor=${encodeURIComponent(cursor)}`}`],
  });
