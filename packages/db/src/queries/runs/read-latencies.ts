import { sql } from "drizzle-orm";
import { percentile, type Histogram } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { countedLatencies, readLatencyCounts } from "./counted-latencies.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** Percentiles of a time, in milliseconds; null when nothing was measured. */
export type Latency = { p50Ms: number | null; p95Ms: number | null };

/** The median and the slow end of what a histogram counted. */
export function latencyOf(histogram: Histogram): Latency {
  return { p50Ms: percentile(histogram, 0.5) ?? null, p95Ms: percentile(histogram, 0.95) ?? null };
}

/** How long did these mirrors take to the first byte since then, seen from all vantages, by the hours that began since? */
export async function readLatencies(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<Map<number, Latency>> {
  const rows = await db.execute<{ mirrorId: number; latencies: string }>(sql`
    select mirror_id as "mirrorId", ${countedLatencies} as latencies
    from ${rollups1h}
    where ${anyOf(rollups1h.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, latencies }) => [mirrorId, latencyOf(readLatencyCounts(latencies))]));
}
