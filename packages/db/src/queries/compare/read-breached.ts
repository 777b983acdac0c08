import { sql } from "drizzle-orm";
import { integrityCauses, isLasting } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";
import { anyOf } from "../../sql/any-of.ts";
import { textArray } from "../../sql/array-of.ts";

/** Which of these mirrors were caught with wrong bytes or a forked log, and nobody has settled it yet? */
export async function readBreached(
  db: Database | Transaction,
  mirrorIds: readonly number[],
): Promise<Set<number>> {
  const rows = await db.execute<{ mirrorId: number }>(sql`
    select distinct mirror_id as "mirrorId"
    from ${incidents}
    where ${anyOf(incidents.mirrorId, mirrorIds)} and cause = any(${textArray(integrityCauses.filter(isLasting))})
      and phase <> 'resolved'`);
  return new Set(rows.map(({ mirrorId }) => mirrorId));
}
