import type { Release } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** How one release spread. */
export const releaseQuery = (id: string) =>
  queryOptions<Release>({ queryKey: [`/api/v1/releases/${encodeURIComponent(id)}`] });
