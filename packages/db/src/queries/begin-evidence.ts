import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../connect.ts";
import { evidence } from "../schema/evidence.ts";

/** A bundle that a vantage hands over. */
export type EvidenceUpload = { id: number; sizeBytes: number; complete: boolean };

/** Which bundle of a vantage is this? A new one begins now, `at` epoch milliseconds. */
export async function beginEvidence(
  db: Database | Transaction,
  { vantageId, sha256, sizeBytes, at }: { vantageId: number; sha256: string; sizeBytes: number; at: number },
): Promise<EvidenceUpload | undefined> {
  await db
    .insert(evidence)
    .values({ vantageId, sha256, sizeBytes, beganAt: new Date(at) })
    .onConflictDoNothing();
  const [upload] = await db
    .select({
      id: evidence.id,
      sizeBytes: evidence.sizeBytes,
      complete: sql<boolean>`${evidence.completedAt} is not null`,
    })
    .from(evidence)
    .where(and(eq(evidence.vantageId, vantageId), eq(evidence.sha256, sha256)));
  return upload;
}
