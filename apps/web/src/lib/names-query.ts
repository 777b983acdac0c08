import type { Names } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** What everything that is watched is called. */
export const namesQuery = queryOptions<Names>({ queryKey: ["/api/v1/names"], refetchInterval: false });
