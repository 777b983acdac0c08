import type { Database, Transaction } from "../../connect.ts";
import { drills } from "../../schema/drills.ts";

/** What became of a chain under one fault; its times are already corrected for the prober's clock. */
export type DrillRow = Omit<typeof drills.$inferInsert, "vantageId">;

/** Records the drills of one run. Was any of them new? One that is known already changes nothing. */
export async function insertDrills(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly DrillRow[],
): Promise<boolean> {
  const inserted = await db
    .insert(drills)
    .values(rows.map((row) => ({ ...row, vantageId })))
    .onConflictDoNothing()
    .returning({ hop: drills.hop });
  return inserted.length > 0;
}
