import type { Mirrors } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";
import { newestCheck } from "./verdict.ts";

/** Everything the status page shows. */
export const mirrorsQuery = queryOptions<Mirrors>({
  queryKey: ["/api/v1/mirrors"],
  refetchInterval: refreshWhile(({ mirrors }) => newestCheck(mirrors) === undefined),
});
