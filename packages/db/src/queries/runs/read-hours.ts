import { sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** The runs of an hour, counted over all vantages, as bare numbers, of which there are hundreds of thousands; hours since 1970. */
export type HourTuple = [
  hourNumber: number,
  ok: number,
  degraded: number,
  failed: number,
  unknown: number,
  maintenance: number,
];

/** How did the runs on the mirrors that meet a condition end, hour by hour, from one moment up to another? Hours without any run are absent. */
export async function readHours(
  db: Database | Transaction,
  condition: SQL,
  { from, until }: { from: number; until: number },
): Promise<Map<number, HourTuple[]>> {
  const rows = await db.execute<{ mirrorId: number; hours: HourTuple[] }>(sql`
    select mirror_id as "mirrorId",
      json_agg(array[hour_number, ok, degraded, failed, unknown, maintenance] order by hour_number) as hours
    from (
      select mirror_id, (extract(epoch from starts_at) / 3600)::integer as hour_number,
        sum(ok)::integer as ok, sum(degraded)::integer as degraded, sum(failed)::integer as failed,
        sum(unknown)::integer as unknown, sum(maintenance)::integer as maintenance
      from ${rollups1h}
      where ${condition} and kind = ${pageKind} and starts_at >= ${moment(from)} and starts_at < ${moment(until)}
      group by mirror_id, starts_at
    ) as counted
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, hours }) => [mirrorId, hours]));
}
