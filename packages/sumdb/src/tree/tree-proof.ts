import type { Hash } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import type { TreeHead } from "../tree-head.ts";
import { dividing, hashNode, hashRanges, type HashReader, type Range } from "./hash-range.ts";

/** The hashes that prove that a log of `size` records begins with those of its state at `olderSize`. */
export async function proveTree(size: bigint, olderSize: bigint, read: HashReader): Promise<Hash[]> {
  if (olderSize < 1n || olderSize > size) throw new RangeError(`${olderSize} is no older size of ${size}`);
  return hashRanges(provingRanges({ from: 0n, to: size }, olderSize), read);
}

/** The ranges whose hashes prove that a range begins with the tree of `olderSize`, the nearest to it first. */
export function provingRanges(range: Range, olderSize: bigint): Range[] {
  if (olderSize === range.to) return range.from === 0n ? [] : [range];
  const middle = dividing(range);
  const left = { from: range.from, to: middle };
  const right = { from: middle, to: range.to };
  return olderSize <= middle
    ? [...provingRanges(left, olderSize), right]
    : [...provingRanges(right, olderSize), left];
}

/** Checks the proof that one state of a log contains an older one (RFC 6962, section 2.1.2). Throws `invalid-proof`. */
export function checkTreeProof(proof: readonly Hash[], head: TreeHead, older: TreeHead): void {
  if (older.size < 1n || older.size > head.size) {
    throw new SumdbError("invalid-proof", "the older tree is not the smaller one");
  }
  const roots = runProof([...proof], { from: 0n, to: head.size }, older);
  if (roots === undefined || !roots.older.equals(older.hash) || !roots.newer.equals(head.hash)) {
    throw new SumdbError("invalid-proof", "the proof does not lead from the older tree to the newer");
  }
}

/** Both trees' hashes over the range; `undefined` when the proof has too few or too many hashes. */
function runProof(proof: Hash[], range: Range, older: TreeHead): { older: Hash; newer: Hash } | undefined {
  if (older.size === range.to) {
    const hash = range.from === 0n ? older.hash : proof.pop();
    return hash === undefined || proof.length > 0 ? undefined : { older: hash, newer: hash };
  }
  const sibling = proof.pop();
  if (sibling === undefined) return undefined;
  const middle = dividing(range);
  if (older.size <= middle) {
    const left = runProof(proof, { from: range.from, to: middle }, older);
    return left && { older: left.older, newer: hashNode(left.newer, sibling) };
  }
  const right = runProof(proof, { from: middle, to: range.to }, older);
  return right && { older: hashNode(sibling, right.older), newer: hashNode(sibling, right.newer) };
}
