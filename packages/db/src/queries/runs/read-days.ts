import { sql } from "drizzle-orm";
import { days, type Day } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** The runs of a UTC day, counted over all vantages; `day` is an ISO date. */
export type DayCounts = Pick<Day, "day" | "ok" | "degraded" | "failed" | "unknown">;

/** How did the runs on these mirrors end on each day since then? Oldest first; days without any run are absent. */
export async function readDays(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<Map<number, DayCounts[]>> {
  const rows = await db.execute<{ mirrorId: number; days: DayTuple[] }>(sql`
    select mirror_id as "mirrorId", json_agg(array[day_number, ok, degraded, failed, unknown] order by day_number) as days
    from (
      select mirror_id, (starts_at at time zone 'UTC')::date - date '1970-01-01' as day_number,
        sum(ok)::integer as ok, sum(degraded)::integer as degraded, sum(failed)::integer as failed,
        sum(unknown)::integer as unknown
      from ${rollups1d}
      where ${anyOf(rollups1d.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
      group by mirror_id, starts_at
    ) as counted
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, days: tuples }) => [mirrorId, tuples.map(dayCounts)]));
}

/** Thousands of days a page are written by the database as bare numbers in half the time of objects; days since 1970. */
type DayTuple = [dayNumber: number, ok: number, degraded: number, failed: number, unknown: number];

const dayCounts = ([dayNumber, ok, degraded, failed, unknown]: DayTuple): DayCounts => ({
  day: isoOf(days(dayNumber)).slice(0, "2026-11-21".length),
  ok,
  degraded,
  failed,
  unknown,
});
