import type { Database, Transaction } from "../../connect.ts";
import { walks } from "../../schema/walks.ts";

/** A run of the check `chain`; its times are already corrected for the prober's clock. */
export type WalkRow = Omit<typeof walks.$inferInsert, "vantageId">;

/** What tells a run of a vantage from its others. */
export type WalkKey = Pick<WalkRow, "chainId" | "scheduledAt" | "attempt">;

/** Records how a vantage fared with chains. Which runs were new? One that is known already changes nothing. */
export async function insertWalks(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly WalkRow[],
): Promise<WalkKey[]> {
  if (rows.length === 0) return [];
  return db
    .insert(walks)
    .values(rows.map((row) => ({ ...row, vantageId })))
    .onConflictDoNothing()
    .returning({ chainId: walks.chainId, scheduledAt: walks.scheduledAt, attempt: walks.attempt });
}
