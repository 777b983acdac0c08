import type { Regions } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** Every mirror as every region sees it. */
export const regionsQuery = queryOptions<Regions>({ queryKey: ["/api/v1/regions"] });
