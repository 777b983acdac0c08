import { type Hash, hashSizeBytes, sha256, sha256Text } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import { storedIndex, type Subtree } from "./stored-index.ts";

/** Gives the stored hashes at these indexes, in this order. */
export type HashReader = (indexes: readonly bigint[]) => Promise<readonly Hash[]> | readonly Hash[];

/** The records from `from` up to but without `to`. */
export type Range = { from: bigint; to: bigint };

const leafMark = Buffer.of(0);

/** Where two hashes are put side by side to be hashed, behind the mark of a node. */
const node = Buffer.alloc(1 + 2 * hashSizeBytes, 1);

/** The hash of a record's text in the tree (RFC 6962, section 2.1). */
export const hashRecord = (text: Uint8Array): Hash => sha256(Buffer.concat([leafMark, text]));

/** The hash of the tree that has these two below its root. Throws `invalid-proof` for what is no hash. */
export function hashNode(left: Hash, right: Hash): Hash {
  checkLength(left);
  checkLength(right);
  node.set(left, 1);
  node.set(right, 1 + hashSizeBytes);
  return sha256(node);
}

/** A hash beside the way up to a root, and on which side of it. */
export type Sibling = { side: "left" | "right"; hash: Hash };

/** The root above a hash with these siblings, the nearest to it first. Throws `invalid-proof` for what is no hash. */
export function hashUp(hash: Hash, siblings: readonly Sibling[]): Hash {
  checkLength(hash);
  let text = hash.toString("latin1");
  for (const sibling of siblings) {
    checkLength(sibling.hash);
    const isLeft = sibling.side === "left";
    node.set(sibling.hash, isLeft ? 1 : 1 + hashSizeBytes);
    node.write(text, isLeft ? 1 + hashSizeBytes : 1, "latin1");
    text = sha256Text(node);
  }
  return Buffer.from(text, "latin1");
}

function checkLength(hash: Hash): void {
  if (hash.length !== hashSizeBytes) {
    throw new SumdbError("invalid-proof", "what should be a hash has another length");
  }
}

/** Where a range divides: after the largest power of two of records that leaves some over. */
export function dividing({ from, to }: Range): bigint {
  return from + (1n << BigInt((to - from - 1n).toString(2).length - 1));
}

/** The hash over each range, from one reading. A range must be a tree or a side of one, and not be empty. */
export async function hashRanges(ranges: readonly Range[], read: HashReader): Promise<Hash[]> {
  const subtrees = ranges.map(completeSubtrees);
  const hashes = [...(await read(subtrees.flat().map(storedIndex)))];
  return subtrees.map(({ length }) =>
    hashes.splice(0, length).reduceRight((right, left) => hashNode(left, right)),
  );
}

/** The complete subtrees that make up a range, from the left, which is the largest first. */
function completeSubtrees({ from, to }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let left = from; left < to;) {
    const level = (to - left).toString(2).length - 1;
    subtrees.push({ level, position: left >> BigInt(level) });
    left += 1n << BigInt(level);
  }
  return subtrees;
}
