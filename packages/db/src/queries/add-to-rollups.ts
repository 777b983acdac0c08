import { sql, type SQL } from "drizzle-orm";
import { days, hours, minutes } from "@heliograph/core";
import type { Database, Transaction } from "../connect.ts";
import { rollups1d, rollups1h, rollups5m } from "../schema/rollups.ts";
import type { ObservationRow } from "./observation-row.ts";
import { rollUp, type Rollup } from "./roll-up.ts";

/**
 * Counts new observations of a vantage in the rollups of five minutes, an hour and a day. Only runs in a check's slots count:
 * the tries between slots come in times of trouble alone, and would make it weigh more than it lasted.
 * Rows are written by key, so that two batches with rows in common wait for each other and don't deadlock.
 */
export async function addToRollups(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly ObservationRow[],
): Promise<void> {
  const inSlots = rows.filter(({ attempt }) => attempt === 0);
  if (inSlots.length === 0) return;
  await db.execute(sql`
    with of_5m as (${adding(rollups5m, vantageId, rollUp(inSlots, minutes(5)))}),
      of_1h as (${adding(rollups1h, vantageId, rollUp(inSlots, hours(1)))})
    ${adding(rollups1d, vantageId, rollUp(inSlots, days(1)))}`);
}

function adding(
  table: typeof rollups5m | typeof rollups1h | typeof rollups1d,
  vantageId: number,
  rollups: readonly Rollup[],
): SQL {
  return sql`
    insert into ${table} as known (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
    select "mirrorId", kind, ${vantageId}::integer, "startsAt", ok, degraded, failed, unknown, histogram
    from json_to_recordset(${JSON.stringify(rollups)}::json) as input ("mirrorId" integer, kind text,
      "startsAt" timestamptz, ok integer, degraded integer, failed integer, unknown integer, histogram integer[])
    order by "mirrorId", kind, "startsAt"
    on conflict (mirror_id, kind, starts_at, vantage_id) do update set
      ok = known.ok + excluded.ok,
      degraded = known.degraded + excluded.degraded,
      failed = known.failed + excluded.failed,
      unknown = known.unknown + excluded.unknown,
      histogram = merge_histogram(known.histogram, excluded.histogram)`;
}
