import { sql } from "drizzle-orm";
import type { FindingCause, ProbeKind } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { findings } from "../../schema/findings.ts";
import { incidents } from "../../schema/incidents.ts";
import { anyOf } from "../../sql/any-of.ts";
import { textArray } from "../../sql/array-of.ts";
import { epochMs } from "../../sql/moment.ts";

/** What an unresolved incident is about, and when that was found last, by which kind of check; epoch milliseconds. */
export type UnresolvedFinding = {
  mirrorId: number;
  cause: FindingCause;
  lastFoundAt: number;
  kind: ProbeKind;
};

/** What was found last in each unresolved incident of these mirrors and causes? */
export async function unresolvedFindings(
  tx: Transaction,
  mirrorIds: readonly number[],
  causes: readonly FindingCause[],
): Promise<UnresolvedFinding[]> {
  const rows = await tx.execute<UnresolvedFinding>(sql`
    select ${incidents.mirrorId} as "mirrorId", ${incidents.cause}, newest.*
    from ${incidents} cross join lateral (
      select kind, ${epochMs(findings.lastFoundAt)} as "lastFoundAt"
      from ${findings}
      where ${findings.mirrorId} = ${incidents.mirrorId} and ${findings.cause} = ${incidents.cause}
      order by last_found_at desc
      limit 1
    ) as newest
    where ${anyOf(incidents.mirrorId, mirrorIds)} and ${incidents.cause} = any(${textArray(causes)})
      and phase <> 'resolved'`);
  return [...rows];
}
