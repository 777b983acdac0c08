import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";

/** Throws a bundle away whose parts together do not have its hash; one that is whole stays. */
export async function dropEvidence(db: Database | Transaction, evidenceId: number): Promise<void> {
  await db.delete(evidence).where(and(eq(evidence.id, evidenceId), isNull(evidence.completedAt)));
}
