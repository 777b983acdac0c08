import type { StoredHead } from "@heliograph/db";
import { checkTreeProof, parseHash, SumdbError, type TreeHead } from "@heliograph/sumdb";

const treeHead = ({ size, hash }: Pick<StoredHead, "size" | "hash">): TreeHead => ({
  size: BigInt(size),
  hash: parseHash(hash) ?? Buffer.alloc(0),
});

/** Whether hashes, in base64, prove that the larger head contains the smaller one. Nothing is in every log. */
export function contains(larger: StoredHead, smaller: StoredHead, proof: readonly string[]): boolean {
  if (smaller.size === 0) return true;
  const hashes = proof.flatMap((text) => parseHash(text) ?? []);
  if (hashes.length !== proof.length) return false;
  try {
    checkTreeProof(hashes, treeHead(larger), treeHead(smaller));
    return true;
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    return false;
  }
}
