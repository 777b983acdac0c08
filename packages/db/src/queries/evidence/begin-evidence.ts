import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";

/** A bundle that a vantage hands over. */
export type EvidenceUpload = { id: number; sizeBytes: number; complete: boolean };

/** Which bundle of a vantage is this, and how large was it said to be? A new one begins now, `at` epoch milliseconds. */
export async function beginEvidence(
  db: Database | Transaction,
  { at, ...bundle }: { vantageId: number; sha256: string; sizeBytes: number; at: number },
): Promise<EvidenceUpload> {
  const [upload] = await db
    .insert(evidence)
    .values({ ...bundle, beganAt: new Date(at) })
    .onConflictDoUpdate({
      target: [evidence.vantageId, evidence.sha256],
      set: { sizeBytes: sql`evidence.size_bytes` },
    })
    .returning({
      id: evidence.id,
      sizeBytes: evidence.sizeBytes,
      complete: sql<boolean>`${evidence.completedAt} is not null`,
    });
  if (upload === undefined) throw new Error("a bundle was not begun");
  return upload;
}
