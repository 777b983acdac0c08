import { sql } from "drizzle-orm";
import type { SpeedPoint } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { isoOf } from "../../sql/moment.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";
import { middleOf } from "./middle-of.ts";

/** How fast were transfers, and what did they do to small requests, step by step? Steps without a transfer are absent. */
export async function readSpeedPoints(
  db: Database | Transaction,
  { stepMs, ...filter }: TransferFilter & { stepMs: number },
): Promise<SpeedPoint[]> {
  const rows = await db.execute<Omit<SpeedPoint, "at"> & { atMs: number }>(sql`
    select extract(epoch from date_bin(${`${stepMs} milliseconds`}, scheduled_at, timestamptz 'epoch'))::float8 * 1000 as "atMs",
      count(*)::integer as count,
      percentile_cont(0.5) within group (order by mbps) as "p50Mbps",
      percentile_cont(0.1) within group (order by mbps) as "p10Mbps",
      percentile_cont(0.5) within group (order by best_second_mbps) as "bestSecondMbps",
      percentile_cont(0.5) within group (order by ${middleOf(transfers.idleTtfbMs)}) as "idleTtfbMs",
      percentile_cont(0.5) within group (order by ${middleOf(transfers.loadedTtfbMs)}) as "loadedTtfbMs"
    from ${transfers}
    where ${meets(filter)}
    group by 1
    order by 1`);
  return rows.map(({ atMs, ...point }) => ({ at: isoOf(atMs), ...point }));
}
