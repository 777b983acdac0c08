import type { Method } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** How we measure and judge, as it is configured at the moment. */
export const methodQuery = queryOptions<Method>({ queryKey: ["/api/v1/method"] });
