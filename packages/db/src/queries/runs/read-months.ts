import { sql } from "drizzle-orm";
import type { Counts } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** A stretch of time, in epoch milliseconds; `until` is outside. */
export type Stretch = { since: number; until: number };

/** The runs on a mirror in a UTC month, such as `2026-11`, counted over all vantages. */
type MonthCounts = { mirrorId: number; month: string; counts: Counts };

/** How did the runs on these mirrors end in each month of a stretch? Oldest first; months without any run are absent. */
export async function readMonths(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  { since, until }: Stretch,
): Promise<MonthCounts[]> {
  const rows = await db.execute<Counts & { mirrorId: number; month: string }>(sql`
    select mirror_id as "mirrorId", to_char(first_day, 'YYYY-MM') as month, ok, degraded, failed, unknown
    from (
      select mirror_id, date_trunc('month', starts_at at time zone 'UTC') as first_day, sum(ok)::integer as ok,
        sum(degraded)::integer as degraded, sum(failed)::integer as failed, sum(unknown)::integer as unknown
      from ${rollups1d}
      where ${anyOf(rollups1d.mirrorId, mirrorIds)} and kind = ${pageKind}
        and starts_at >= ${moment(since)} and starts_at < ${moment(until)}
      group by mirror_id, first_day
    ) as counted
    order by mirror_id, first_day`);
  return rows.map(({ mirrorId, month, ...counts }) => ({ mirrorId, month, counts }));
}
