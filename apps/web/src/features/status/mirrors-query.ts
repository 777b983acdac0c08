import type { Mirrors } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** Everything the status page shows. */
export const mirrorsQuery = queryOptions<Mirrors>({ queryKey: ["/api/v1/mirrors"] });
