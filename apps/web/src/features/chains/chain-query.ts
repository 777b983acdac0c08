import type { Chain } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** Everything the page of one chain shows. */
export const chainQuery = (slug: string) =>
  queryOptions<Chain>({ queryKey: [`/api/v1/chains/${encodeURIComponent(slug)}`] });
