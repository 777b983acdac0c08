import { sql } from "drizzle-orm";
import type { Hour } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { transfers } from "../../schema/transfers.ts";
import { vantages } from "../../schema/vantages.ts";
import { meets, type TransferFilter } from "./transfer-filter.ts";

/** An hour of the day at a mirror, as far as transfers tell. */
export type TransferHour = Pick<Hour, "vantage" | "hour" | "transferCount" | "p50Mbps"> & {
  mirrorId: number;
};

/** How fast was each mirror in each hour of the day, from each vantage? */
export async function readTransferHours(
  db: Database | Transaction,
  filter: TransferFilter,
): Promise<TransferHour[]> {
  const rows = await db.execute<TransferHour>(sql`
    select "mirrorId", vantage.slug as vantage, hour, "transferCount", "p50Mbps"
    from (
      select mirror_id as "mirrorId", vantage_id, extract(hour from scheduled_at at time zone 'UTC')::integer as hour,
        count(*)::integer as "transferCount", percentile_cont(0.5) within group (order by mbps) as "p50Mbps"
      from ${transfers}
      where ${meets(filter)}
      group by 1, 2, 3
    ) as counted
    inner join ${vantages} as vantage on vantage.id = vantage_id
    order by vantage.position, vantage.id, hour`);
  return [...rows];
}
