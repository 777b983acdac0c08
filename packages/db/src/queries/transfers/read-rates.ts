import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";

/** How many transfers of each mirror there were, and how fast. Mirrors without any are absent. */
export async function readRates(
  db: Database | Transaction,
  filter: TransferFilter,
): Promise<Map<number, { transfers: number; p50Mbps: number }>> {
  const rows = await db.execute<{ mirrorId: number; transfers: number; p50Mbps: number }>(sql`
    select mirror_id as "mirrorId", count(*)::integer as transfers,
      percentile_cont(0.5) within group (order by mbps) as "p50Mbps"
    from ${transfers}
    where ${meets(filter)}
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, ...rate }) => [mirrorId, rate]));
}
