import { sql } from "drizzle-orm";
import type { MirrorSpeed } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";

/** How fast were transfers of each size and temperature? */
export async function readSpeedGroups(
  db: Database | Transaction,
  filter: TransferFilter,
): Promise<MirrorSpeed["groups"]> {
  const rows = await db.execute<MirrorSpeed["groups"][number]>(sql`
    select size_class as "sizeClass", temperature, count(*)::integer as count,
      percentile_cont(0.5) within group (order by mbps) as "p50Mbps",
      percentile_cont(0.5) within group (order by best_second_mbps) as "bestSecondMbps",
      percentile_cont(0.5) within group (order by total_ms) as "p50TotalMs",
      (count(*) filter (where link_bound))::integer as "linkBoundCount"
    from ${transfers}
    where ${meets(filter)}
    group by size_class, temperature
    order by size_class, array_position(array['cold', 'warm', 'unknown'], temperature)`);
  return [...rows];
}
