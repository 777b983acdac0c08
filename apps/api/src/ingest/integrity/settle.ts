import type { StoredHead } from "@heliograph/db";

/** What became known of one of two heads, and whether it is trusted from now on. */
export type Settlement = { standing: "consistent" | "forked"; head: StoredHead; trust: boolean } | undefined;

/**
 * What a proof that the larger of two heads contains the smaller one tells of how they stand to the trusted head. A prefix
 * of what is consistent is so too; what contains the trusted head succeeds it; what contains a fork is one.
 */
export function settle(smaller: StoredHead, larger: StoredHead, trusted: StoredHead | undefined): Settlement {
  if (larger.standing === "consistent") {
    return smaller.standing === "consistent"
      ? undefined
      : { standing: "consistent", head: smaller, trust: false };
  }
  if (smaller.id === trusted?.id) return { standing: "consistent", head: larger, trust: true };
  if (smaller.standing === "forked" && larger.standing !== "forked") {
    return { standing: "forked", head: larger, trust: false };
  }
  return undefined;
}
