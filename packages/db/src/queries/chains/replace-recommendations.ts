import type { Transaction } from "../../connect.ts";
import { recommendations } from "../../schema/recommendations.ts";
import type { KeptRecommendation } from "./read-recommendations.ts";

/** Recommends these and nothing else. */
export async function replaceRecommendations(
  tx: Transaction,
  kept: readonly KeptRecommendation[],
): Promise<void> {
  await tx.delete(recommendations);
  if (kept.length === 0) return;
  await tx.insert(recommendations).values(
    kept.map(({ since, madeAt, expiresAt, challengerSince, ...recommendation }) => ({
      ...recommendation,
      since: new Date(since),
      madeAt: new Date(madeAt),
      expiresAt: new Date(expiresAt),
      challengerSince: challengerSince === null ? null : new Date(challengerSince),
    })),
  );
}
