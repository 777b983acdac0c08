import type { Hash } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import { authenticate, type TileOptions } from "../tile/authenticate.ts";
import type { TileReader } from "../tile/tile-reader.ts";
import type { TreeHead } from "../tree-head.ts";
import { hashRanges, type HashReader } from "../tree/hash-range.ts";
import { provingRanges } from "../tree/tree-proof.ts";

/** What two heads of one log are to each other, when it can be told. `olderHash` is the older root by the newer tree. */
export type Relation =
  | { verdict: "equal" }
  /** One size and two hashes: the log has misbehaved. */
  | { verdict: "conflict" }
  | { verdict: "consistent"; proof: Hash[] }
  /** The newer tree does not begin with the older one: the log has misbehaved, and `proof` shows it. */
  | { verdict: "forked"; proof: Hash[]; olderHash: Hash };

/** What comparing two heads came to. Tiles that are missing or wrong decide nothing: `why` says what was wrong. */
export type Comparison = Relation | { verdict: "inconclusive"; why: string };

/**
 * Compares two heads of one log by tiles of the side that has the newer one. The proof of a verdict is the tree proof
 * from the older size to the newer head: of the older head when they are consistent, of `olderHash` when they are not.
 * Only what `readNewer` itself throws comes through, unless it is a `SumdbError`.
 */
export async function compareHeads(
  one: TreeHead,
  other: TreeHead,
  readNewer: TileReader,
  options?: TileOptions,
): Promise<Comparison> {
  try {
    return await relateHeads(one, other, (newer) => authenticate(newer, readNewer, options));
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    return { verdict: "inconclusive", why: error.message };
  }
}

/** Compares two heads by hashes of the newer tree; throws what reading them throws. */
export async function relateHeads(
  one: TreeHead,
  other: TreeHead,
  hashesOf: (newer: TreeHead) => HashReader,
): Promise<Relation> {
  if (one.size === other.size) return { verdict: one.hash.equals(other.hash) ? "equal" : "conflict" };
  const [older, newer] = one.size < other.size ? [one, other] : [other, one];
  if (older.size === 0n) return { verdict: "consistent", proof: [] };
  const tree = { from: 0n, to: newer.size };
  const ranges = [{ from: 0n, to: older.size }, ...provingRanges(tree, older.size)];
  const [olderHash = older.hash, ...proof] = await hashRanges(ranges, hashesOf(newer));
  if (olderHash.equals(older.hash)) return { verdict: "consistent", proof };
  return { verdict: "forked", proof, olderHash };
}
