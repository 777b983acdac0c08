import type { History } from "@heliograph/core";
import { queryOptions } from "@tanstack/react-query";

/** A year of all mirrors, month by month; without one, that of the newest checks. */
export const historyQuery = (year: string | undefined) =>
  queryOptions<History>({ queryKey: [`/api/v1/history${year === undefined ? "" : `?year=${year}`}`] });
