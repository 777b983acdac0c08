import { sql, type SQL } from "drizzle-orm";
import { countOf, percentile, type Hour } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";
import { readLatencyCounts } from "../runs/counted-latencies.ts";

/** An hour of the day at a mirror, as far as times to first byte tell. */
export type LatencyHour = Pick<Hour, "vantage" | "hour" | "ttfbCount" | "p50TtfbMs"> & { mirrorId: number };

/** How long did each mirror take to the first byte in each hour of the day, from each vantage? */
export async function readLatencyHours(db: Database | Transaction, source: SQL): Promise<LatencyHour[]> {
  const rows = await db.execute<{ mirrorId: number; vantage: string; hour: number; latencies: string }>(sql`
    select counted.*, vantage.slug as vantage
    from (
      select mirror_id as "mirrorId", vantage_id, extract(hour from starts_at at time zone 'UTC')::integer as hour,
        string_agg(latencies, '') as latencies
      from (${source}) as runs
      group by 1, 2, 3
    ) as counted
    inner join ${vantages} as vantage on vantage.id = vantage_id
    order by vantage.position, vantage.id, hour`);
  return rows.map(({ mirrorId, vantage, hour, latencies }) => {
    const histogram = readLatencyCounts(latencies);
    return {
      mirrorId,
      vantage,
      hour,
      ttfbCount: countOf(histogram),
      p50TtfbMs: percentile(histogram, 0.5) ?? null,
    };
  });
}
