import type { Database, Transaction } from "../../connect.ts";
import { walks } from "../../schema/walks.ts";

/** A run of the check `chain`; its times are already corrected for the prober's clock. */
export type WalkRow = Omit<typeof walks.$inferInsert, "vantageId">;

/** Records how a vantage fared with chains. How many runs were new? One that is known already changes nothing. */
export async function insertWalks(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly WalkRow[],
): Promise<number> {
  const inserted = await db
    .insert(walks)
    .values(rows.map((row) => ({ ...row, vantageId })))
    .onConflictDoNothing()
    .returning({ attempt: walks.attempt });
  return inserted.length;
}
