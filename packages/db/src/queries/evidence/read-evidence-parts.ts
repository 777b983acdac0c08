import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { evidenceParts } from "../../schema/evidence-parts.ts";

/** The bytes of a bundle, a part at a time, so that no more than one is in memory. */
export async function* readEvidenceParts(
  db: Database | Transaction,
  evidenceId: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let part = 0; ; part += 1) {
    const [row] = await db
      .select({ content: evidenceParts.content })
      .from(evidenceParts)
      .where(and(eq(evidenceParts.evidenceId, evidenceId), eq(evidenceParts.part, part)));
    if (row === undefined) return;
    yield row.content;
  }
}
