import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { verdicts } from "../../schema/verdicts.ts";
import type { StoredVerdict } from "./lock-verdicts.ts";
import { isoOf, moment } from "../../sql/moment.ts";

/**
 * Saves judgements, each with the sequence it was read with; one that somebody else replaced meanwhile stays as it is.
 * Of which mirrors was it saved?
 */
export async function saveVerdicts(
  tx: Transaction,
  judged: readonly StoredVerdict[],
  judgedAt: number,
): Promise<number[]> {
  const rows = judged.map((verdict) => ({
    ...verdict,
    since: verdict.since === undefined ? null : isoOf(verdict.since),
  }));
  const saved = await tx.execute<{ mirrorId: number }>(sql`
    update ${verdicts} as known
    set level = input.level, since = input.since, vantages = input.vantages, judged_at = ${moment(judgedAt)},
      sequence = known.sequence + 1
    from json_to_recordset(${JSON.stringify(rows)}::json) as input ("mirrorId" integer, sequence integer, level text,
      since timestamptz, vantages jsonb)
    where known.mirror_id = "mirrorId" and known.sequence = input.sequence
    returning known.mirror_id as "mirrorId"`);
  return saved.map(({ mirrorId }) => mirrorId);
}
