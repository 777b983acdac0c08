import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";

/** Marks a bundle as whole: all of it is there and has its hash; `at` is epoch milliseconds. */
export async function completeEvidence(
  db: Database | Transaction,
  evidenceId: number,
  at: number,
): Promise<void> {
  await db
    .update(evidence)
    .set({ completedAt: new Date(at) })
    .where(and(eq(evidence.id, evidenceId), isNull(evidence.completedAt)));
}
