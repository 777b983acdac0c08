import type { Hash } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import type { TreeHead } from "../tree-head.ts";
import { dividing, hashNode, hashRanges, type HashReader, type Range } from "./hash-range.ts";

/** The hashes that prove that a log of `size` records has a record at `id`, the nearest to the leaf first. */
export async function proveRecord(size: bigint, id: bigint, read: HashReader): Promise<Hash[]> {
  if (id < 0n || id >= size) throw new RangeError(`a log of ${size} records has none at ${id}`);
  return hashRanges(siblings({ from: 0n, to: size }, id), read);
}

/** The ranges whose hashes prove what record is at `id`, the nearest to it first. */
export function siblings(range: Range, id: bigint): Range[] {
  if (range.to - range.from === 1n) return [];
  const middle = dividing(range);
  const left = { from: range.from, to: middle };
  const right = { from: middle, to: range.to };
  return id < middle ? [...siblings(left, id), right] : [...siblings(right, id), left];
}

/** Checks the proof that the tree has a record of this hash at `id` (RFC 6962, section 2.1.1). Throws `invalid-proof`. */
export function checkRecordProof(proof: readonly Hash[], head: TreeHead, id: bigint, record: Hash): void {
  if (id < 0n || id >= head.size) throw new SumdbError("invalid-proof", "the record is not in the tree");
  const root = climb(proof, head.size, id, record);
  if (root === undefined || !root.equals(head.hash)) {
    throw new SumdbError("invalid-proof", "the proof does not lead from the record to the tree");
  }
}

/**
 * The root that follows from a record and its proof; `undefined` when that has too few or too many hashes. The binary digits of
 * a place say where to turn on the way down to it. As long as that is also the way to the last record, there is nothing on the
 * right of a turn to the left.
 */
function climb(proof: readonly Hash[], size: bigint, id: bigint, record: Hash): Hash | undefined {
  const last = (size - 1n).toString(2);
  const turns = id.toString(2).padStart(last.length, "0");
  const shared = sharedLength(turns, last);
  let hash = record;
  let used = 0;
  for (let at = last.length - 1; at >= 0; at -= 1) {
    const isRight = turns[at] === "1";
    if (at < shared && !isRight) continue;
    const sibling = proof[used];
    if (sibling === undefined) return undefined;
    hash = isRight ? hashNode(sibling, hash) : hashNode(hash, sibling);
    used += 1;
  }
  return used === proof.length ? hash : undefined;
}

/** How many characters two texts have in common before they differ. */
function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
