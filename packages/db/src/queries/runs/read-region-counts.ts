import { sql } from "drizzle-orm";
import type { Counts } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import { countedLatencies, readLatencyCounts } from "./counted-latencies.ts";
import { latencyOf, type Latency } from "./read-latencies.ts";

/** The runs on a mirror from the vantages of one region, counted. */
export type RegionCounts = Latency & { mirrorId: number; region: string; counts: Counts };

/** How did the runs on these mirrors end since then, and how long did the answered ones take to the first byte, region by region? */
export async function readRegionCounts(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<RegionCounts[]> {
  const rows = await db.execute<Counts & { mirrorId: number; region: string; latencies: string }>(sql`
    select mirror_id as "mirrorId", region, sum(ok)::integer as ok, sum(degraded)::integer as degraded,
      sum(failed)::integer as failed, sum(unknown)::integer as unknown, ${countedLatencies} as latencies
    from ${rollups1h} inner join ${vantages} as vantage on vantage.id = vantage_id and vantage.retired_at is null
    where ${anyOf(rollups1h.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
    group by mirror_id, region`);
  return rows.map(({ mirrorId, region, latencies, ...counts }) => ({
    mirrorId,
    region,
    counts,
    ...latencyOf(readLatencyCounts(latencies)),
  }));
}
