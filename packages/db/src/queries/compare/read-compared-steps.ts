import { sql, type SQL } from "drizzle-orm";
import type { Counts, Histogram } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { readLatencyCounts } from "../runs/counted-latencies.ts";

/** The runs on a mirror in one step of time. */
export type ComparedStep = Counts & { mirrorId: number; atMs: number; histogram: Histogram };

/** How did runs on mirrors end, and how long did they take to the first byte, step by step? Steps without a run are absent. */
export async function readComparedSteps(
  db: Database | Transaction,
  { source, stepMs }: { source: SQL; stepMs: number },
): Promise<ComparedStep[]> {
  const rows = await db.execute<Counts & { mirrorId: number; atMs: number; latencies: string }>(sql`
    select mirror_id as "mirrorId",
      extract(epoch from date_bin(${`${stepMs} milliseconds`}, starts_at, timestamptz 'epoch'))::float8 * 1000 as "atMs",
      sum(ok)::integer as ok, sum(degraded)::integer as degraded, sum(failed)::integer as failed,
      sum(unknown)::integer as unknown, string_agg(latencies, '') as latencies
    from (${source}) as runs
    group by 1, 2
    order by 1, 2`);
  return rows.map(({ latencies, ...step }) => ({ ...step, histogram: readLatencyCounts(latencies) }));
}
