import type { Transaction } from "../../connect.ts";
import { gradeChanges } from "../../schema/grades.ts";

/** A change of a grade as one vantage saw it. */
export type GradeChangeRow = Omit<typeof gradeChanges.$inferInsert, "vantageId">;

/** Adds changes to the history of the cards. */
export async function saveGradeChanges(
  tx: Transaction,
  vantageId: number,
  rows: readonly GradeChangeRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(gradeChanges)
    .values(rows.map((row) => ({ ...row, vantageId })))
    .onConflictDoNothing();
}
