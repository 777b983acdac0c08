import { newestCheck, type Mirrors } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";
import { pathIn } from "../../lib/use-zoned-query.ts";

/** Everything the status page shows, with the days of a zone. */
export const mirrorsIn = (zone: string) =>
  queryOptions<Mirrors>({
    queryKey: [pathIn("/api/v1/mirrors", zone)],
    refetchInterval: refreshWhile(({ mirrors }) => newestCheck(mirrors) === undefined),
  });

/** Everything the status page shows, as it is sent. */
export const mirrorsQuery = mirrorsIn("UTC");
