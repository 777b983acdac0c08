import type { Compare, Comparison } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";
import { comparisonSearch } from "../../lib/compared-search.ts";

/** Everything the comparison shows of mirrors. */
export const compareQuery = (comparison: Comparison) =>
  queryOptions<Compare>({ queryKey: [`/api/v1/compare?${comparisonSearch(comparison)}`] });
