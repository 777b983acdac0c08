import { sql } from "drizzle-orm";
import type { ProbeKind, Tally } from "@heliograph/core";
import type { Transaction } from "../connect.ts";
import { tallies } from "../schema/tallies.ts";

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
    select mirror_id as "mirrorId", ${tallies.kind}, tally
    from ${tallies} join json_to_recordset(${JSON.stringify(checks)}::json) as input ("mirrorId" integer, kind text)
      on ${tallies.mirrorId} = "mirrorId" and ${tallies.kind} = input.kind
    where ${tallies.vantageId} = ${vantageId}
    order by mirror_id, ${tallies.kind}
    for update of ${tallies}`);
  return rows.map(({ tally, ...check }) => ({ ...check, tally: tally ?? undefined }));
}
