import type { Database, Transaction } from "../../connect.ts";
import { evidenceParts } from "../../schema/evidence-parts.ts";
import { eq } from "drizzle-orm";

/** Keeps a part of a bundle; one that is there already stays. How many are there now? */
export async function saveEvidencePart(
  db: Database | Transaction,
  { evidenceId, part, content }: { evidenceId: number; part: number; content: Uint8Array<ArrayBuffer> },
): Promise<number> {
  await db.insert(evidenceParts).values({ evidenceId, part, content }).onConflictDoNothing();
  return db.$count(evidenceParts, eq(evidenceParts.evidenceId, evidenceId));
}
