import { sql } from "drizzle-orm";
import type { Counts } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** How did the runs on these mirrors end in the hours that began since then? Mirrors without any are absent. */
export async function readProxyCounts(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<Map<number, Counts>> {
  const rows = await db.execute<Counts & { mirrorId: number }>(sql`
    select mirror_id as "mirrorId", sum(ok)::integer as ok, sum(degraded)::integer as degraded,
      sum(failed)::integer as failed, sum(unknown)::integer as unknown
    from ${rollups1h}
    where ${anyOf(rollups1h.mirrorId, mirrorIds)} and kind = ${pageKind} and starts_at >= ${moment(since)}
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, ...counts }) => [mirrorId, counts]));
}
