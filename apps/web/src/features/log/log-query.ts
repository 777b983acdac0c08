import type { LogHeads } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { refreshWhile } from "../../lib/api.ts";

/** The newest head of the checksum database as every source shows it. */
export const logQuery = queryOptions<LogHeads>({
  queryKey: ["/api/v1/log/heads"],
  refetchInterval: refreshWhile(({ log, views }) => log !== null && views.length === 0),
});
