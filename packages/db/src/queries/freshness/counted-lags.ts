import { sql, type SQL } from "drizzle-orm";
import type { CountedLags } from "@heliograph/core";
import { readLatencyCounts } from "../runs/counted-latencies.ts";

/** A group of rows of `lags_1h` or `lags_1d` as one row, its histograms as texts. */
export type LagRow = Omit<CountedLags, "atLeast" | "atMost"> & { atLeast: string; atMost: string };

/** What such a row is selected by; of no rows it is one of zeros. */
export const lagColumns: SQL = sql`
  coalesce(sum(arrived), 0)::integer as arrived, coalesce(sum(missing), 0)::integer as missing,
  coalesce(string_agg(at_least::text, ''), '{}') as "atLeast", coalesce(string_agg(at_most::text, ''), '{}') as "atMost",
  coalesce(max(max_at_least_ms), 0)::float8 as "maxAtLeastMs", coalesce(max(max_at_most_ms), 0)::float8 as "maxAtMostMs",
  coalesce(sum(within_1m), 0)::integer as "within1m", coalesce(sum(within_5m), 0)::integer as "within5m",
  coalesce(sum(within_30m), 0)::integer as "within30m"`;

/** The lags that such a row counts. */
export const readCountedLags = ({
  arrived,
  missing,
  atLeast,
  atMost,
  maxAtLeastMs,
  maxAtMostMs,
  within1m,
  within5m,
  within30m,
}: LagRow): CountedLags => ({
  arrived,
  missing,
  atLeast: readLatencyCounts(atLeast),
  atMost: readLatencyCounts(atMost),
  maxAtLeastMs,
  maxAtMostMs,
  within1m,
  within5m,
  within30m,
});
