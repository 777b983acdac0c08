import { sql } from "drizzle-orm";
import { hours, proofs, type Proof } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { contentCounts } from "../../schema/content-counts.ts";
import { noProofCounts } from "./read-content-counts.ts";

/** Counts looks into versions of a mirror that were made at a moment, in epoch milliseconds. */
export async function addContentCounts(
  tx: Transaction,
  { mirrorId, at, looks }: { mirrorId: number; at: number; looks: readonly Proof[] },
): Promise<void> {
  const counts = { ...noProofCounts };
  for (const look of looks) counts[look] += 1;
  await tx
    .insert(contentCounts)
    .values({ mirrorId, startsAt: new Date(at - (at % hours(1))), ...counts })
    .onConflictDoUpdate({
      target: [contentCounts.mirrorId, contentCounts.startsAt],
      set: Object.fromEntries(proofs.map((proof) => [proof, sum(proof)])),
    });
}

const sum = (proof: Proof) => {
  const column = sql.identifier(proof);
  return sql`content_counts.${column} + excluded.${column}`;
};
