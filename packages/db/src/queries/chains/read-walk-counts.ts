import { sql } from "drizzle-orm";
import type { Counts } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";
import { walks } from "../../schema/walks.ts";
import { moment } from "../../sql/moment.ts";

/** How did the walks of each chain end since then, as the chain is now? By its number; chains without any are absent. */
export async function readWalkCounts(
  db: Database | Transaction,
  since: number,
): Promise<Map<number, Counts>> {
  const rows = await db.execute<Counts & { chainId: number }>(sql`
    select chain_id as "chainId",
      (count(*) filter (where outcome = 'ok'))::integer as ok,
      (count(*) filter (where outcome = 'degraded'))::integer as degraded,
      (count(*) filter (where outcome = 'failed'))::integer as failed,
      (count(*) filter (where outcome = 'unknown'))::integer as unknown
    from ${walks} join ${chains} on ${chains.id} = chain_id and ${chains.goproxy} = ${walks.goproxy}
    where scheduled_at >= ${moment(since)}
    group by chain_id`);
  return new Map(rows.map(({ chainId, ...counts }) => [chainId, counts]));
}
