import { sql } from "drizzle-orm";
import type { MirrorIntegrity } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { contentCounts } from "../../schema/content-counts.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";

/** How many versions were looked into, by how far they were proved. */
export type ProofCounts = MirrorIntegrity["counts"]["24h"];

/** What is counted where nothing was looked into. */
export const noProofCounts: ProofCounts = { verified: 0, refuted: 0, unrecorded: 0, unproved: 0 };

/** How many versions of these mirrors were looked into in the hours that began since then? Mirrors without any are absent. */
export async function readContentCounts(
  db: Database | Transaction,
  mirrorIds: readonly number[],
  since: number,
): Promise<Map<number, ProofCounts>> {
  const rows = await db.execute<ProofCounts & { mirrorId: number }>(sql`
    select mirror_id as "mirrorId", sum(verified)::integer as verified, sum(refuted)::integer as refuted,
      sum(unrecorded)::integer as unrecorded, sum(unproved)::integer as unproved
    from ${contentCounts}
    where ${anyOf(contentCounts.mirrorId, mirrorIds)} and starts_at >= ${moment(since)}
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, ...counts }) => [mirrorId, counts]));
}
