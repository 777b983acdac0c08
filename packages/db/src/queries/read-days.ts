import { sql } from "drizzle-orm";
import type { Day } from "@heliograph/core";
import type { Database, Transaction } from "../connect.ts";
import { rollups1d } from "../schema/rollups.ts";
import { anyOf } from "./any-of.ts";
import { moment } from "./moment.ts";
import { pageKind } from "./page-kind.ts";

/** The runs of a UTC day, counted over all vantages; `day` is an ISO date. */
export type DayCounts = Pick<Day, "day" | "ok" | "degraded" | "failed" | "unknown">;

/** How did the runs on these mirrors end on each day since then? Oldest first; days without any run are absent. */
export async function readDays(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<Map<number, DayCounts[]>> {
  const rows = await db.execute<{ mirrorId: number; days: DayCounts[] }>(sql`
    select mirror_id as "mirrorId", json_agg(json_build_object('day', day, 'ok', ok, 'degraded', degraded,
      'failed', failed, 'unknown', unknown) order by day) as days
    from (
      select mirror_id, (starts_at at time zone 'UTC')::date as day, sum(ok) as ok, sum(degraded) as degraded,
        sum(failed) as failed, sum(unknown) as unknown
      from ${rollups1d}
      where ${anyOf(rollups1d.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
      group by mirror_id, starts_at
    ) as counted
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, days }) => [mirrorId, days]));
}
