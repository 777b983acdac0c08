import type { Verdict } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { verdicts } from "../../schema/verdicts.ts";
import { anyOf } from "../../sql/any-of.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** Our judgement of a mirror as it is kept; times are epoch milliseconds. */
export type StoredVerdict = {
  mirrorId: number;
  /** Counts the judgements saved; goes back with the next one to be compared. */
  sequence: number;
  level: Verdict["level"];
  /** Since when the level holds. */
  since: number | undefined;
  vantages: Verdict["vantages"];
};

/**
 * How were these mirrors judged? The rows stay locked in the order of their ids: mirrors are judged one batch at a time,
 * and whoever waited here sees in its next statement what the others counted.
 */
export async function lockVerdicts(tx: Transaction, mirrorIds: readonly number[]): Promise<StoredVerdict[]> {
  const rows = await tx
    .select({
      mirrorId: verdicts.mirrorId,
      sequence: verdicts.sequence,
      level: verdicts.level,
      since: epochMsOrNull(verdicts.since),
      vantages: verdicts.vantages,
    })
    .from(verdicts)
    .where(anyOf(verdicts.mirrorId, mirrorIds))
    .orderBy(verdicts.mirrorId)
    .for("update");
  return rows.map((row) => ({ ...row, since: row.since ?? undefined }));
}
