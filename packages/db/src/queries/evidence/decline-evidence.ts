import type { Transaction } from "../../connect.ts";
import { evidence } from "../../schema/evidence.ts";

/** Takes a vantage's bundle as arrived without its bytes, because nobody needs them; `at` is epoch milliseconds. */
export async function declineEvidence(
  tx: Transaction,
  { at, ...bundle }: { vantageId: number; sha256: string; at: number },
): Promise<void> {
  const now = new Date(at);
  await tx
    .insert(evidence)
    .values({ ...bundle, sizeBytes: 0, beganAt: now, completedAt: now })
    .onConflictDoNothing();
}
