import { sql } from "drizzle-orm";
import type { Counts, Histogram } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { vantages } from "../../schema/vantages.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";
import { countedLatencies, readLatencyCounts } from "../runs/counted-latencies.ts";

/** How a vantage's runs on a mirror ended, and how long they took to the first byte. */
export type VantageRuns = { mirrorId: number; vantage: string; counts: Counts; latencies: Histogram };

/** How did each vantage's runs on these mirrors go in the hours that began since then? Who did not look is absent. */
export async function readVantageRuns(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<VantageRuns[]> {
  const rows = await db.execute<Counts & { mirrorId: number; vantage: string; latencies: string }>(sql`
    select mirror_id as "mirrorId", slug as vantage, sum(ok)::integer as ok, sum(degraded)::integer as degraded,
      sum(failed)::integer as failed, sum(unknown)::integer as unknown, ${countedLatencies} as latencies
    from ${rollups1h} join ${vantages} on ${vantages.id} = vantage_id
    where ${anyOf(rollups1h.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
      and retired_at is null
    group by mirror_id, slug`);
  return rows.map(({ mirrorId, vantage, latencies, ...counts }) => ({
    mirrorId,
    vantage,
    counts,
    latencies: readLatencyCounts(latencies),
  }));
}
