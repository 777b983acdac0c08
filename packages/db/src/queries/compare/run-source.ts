import { sql, type SQL } from "drizzle-orm";
import { hours, type Comparison } from "@heliograph/core";
import { rollups1h, rollups5m } from "../../schema/rollups.ts";
import { transfers } from "../../schema/transfers.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import { meets } from "../transfers/transfer-filter.ts";
import { seenFrom, type Places } from "../vantages/seen-from.ts";

/** Which runs are compared. */
export type RunFilter = Places & {
  mirrorIds: readonly number[];
  /** Epoch milliseconds. */
  since: number;
};

/**
 * Runs on mirrors, counted by spans of which a step holds whole ones: `mirror_id`, `vantage_id`, `starts_at`, counts per outcome
 * and `latencies`, the times to first byte as text.
 */
export function runsOf({ mirrorIds, since, ...places }: RunFilter, stepMs: number): SQL {
  const table = stepMs < hours(1) ? rollups5m : rollups1h;
  return sql`
    select mirror_id, vantage_id, starts_at, ok, degraded, failed, unknown, histogram::text as latencies
    from ${table}
    where ${anyOf(table.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
      and ${seenFrom(table.vantageId, places)}`;
}

/**
 * As `runsOf`, of the small requests that were timed before transfers over one family of addresses: runs that only ask whether
 * a mirror works are counted without it.
 */
export const idleRequestsOf = (filter: RunFilter & Pick<Comparison, "family">, stepMs: number): SQL => sql`
  select mirror_id, vantage_id, starts_at, count as ok, 0 as degraded, 0 as failed, 0 as unknown,
    '{' || bucket || ',' || count || '}' as latencies
  from (
    select mirror_id, vantage_id, date_bin(${`${stepMs} milliseconds`}, scheduled_at, timestamptz 'epoch') as starts_at,
      ceil(ln(greatest(ms, 0.01)) / ln(2) * 8)::integer as bucket, count(*)::integer as count
    from ${transfers} cross join unnest(idle_ttfb_ms) as ms
    where ${meets(filter)}
    group by 1, 2, 3, 4
  ) as counted`;
