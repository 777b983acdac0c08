import { sql, type SQL } from "drizzle-orm";
import { rateEdgesMbps, ttfbEdgesMs, type HeatCell } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { plainArray } from "../../sql/array-of.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";

/** How many transfers of each mirror fell into each cell of latency × throughput? Mirrors without any are absent. */
export async function readHeat(
  db: Database | Transaction,
  filter: TransferFilter,
): Promise<Map<number, HeatCell[]>> {
  const rows = await db.execute<HeatCell & { mirrorId: number }>(sql`
    select mirror_id as "mirrorId", ${placeOn(sql`ttfb_ms`, ttfbEdgesMs)} as column, ${placeOn(sql`mbps`, rateEdgesMbps)} as row,
      count(*)::integer as count
    from ${transfers}
    where ${meets(filter)}
    group by 1, 2, 3
    order by 1, 2, 3`);
  return new Map(
    [...Map.groupBy(rows, ({ mirrorId }) => mirrorId)].map(([mirrorId, cells]) => [
      mirrorId,
      cells.map(({ column, row, count }) => ({ column, row, count })),
    ]),
  );
}

/** How many edges a number has reached: what `columnOf` and `rowOf` answer. */
const placeOn = (number: SQL, edges: readonly number[]): SQL =>
  sql`width_bucket(${number}, ${plainArray(edges)}::float8[])`;
