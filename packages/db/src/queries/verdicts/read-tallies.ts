import { sql } from "drizzle-orm";
import type { ProbeKind, Tally } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { plainArray } from "../../sql/array-of.ts";

/** How a vantage counts a check; without tally when its counting begins anew. */
export type StoredTally = { mirrorId: number; kind: ProbeKind; tally: Tally | undefined };

/**
 * What has a vantage counted of these checks? Checks it never ran are absent.
 * The rows stay locked, so that two batches of the vantage count one after the other.
 */
export async function readTallies(
  tx: Transaction,
  vantageId: number,
  checks: readonly { mirrorId: number; kind: ProbeKind }[],
): Promise<StoredTally[]> {
  const rows = await tx.execute<{ mirrorId: number; kind: ProbeKind; tally: Tally | null }>(sql`
    select mirror_id as "mirrorId", kind, tally
    from ${tallies} join unnest(
      ${plainArray(checks.map(({ mirrorId }) => mirrorId))}::integer[],
      ${plainArray(checks.map(({ kind }) => kind))}::text[]
    ) as input (mirror_id, kind) using (mirror_id, kind)
    where ${tallies.vantageId} = ${vantageId}
    order by mirror_id, kind
    for update of ${tallies}`);
  return rows.map(({ tally, ...check }) => ({ ...check, tally: tally ?? undefined }));
}
