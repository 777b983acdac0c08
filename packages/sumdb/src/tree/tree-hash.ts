import { type Hash, sha256 } from "../hash.ts";
import { hashNode, hashRanges, hashRecord, type HashReader } from "./hash-range.ts";
import { storedIndex } from "./stored-index.ts";

/** The hash over the first `size` records of a log; of an empty one it is the hash of nothing. */
export async function treeHash(size: bigint, read: HashReader): Promise<Hash> {
  const nothing = sha256(Buffer.alloc(0));
  if (size === 0n) return nothing;
  const [hash = nothing] = await hashRanges([{ from: 0n, to: size }], read);
  return hash;
}

/** The hashes that a log stores when it grows by one record, the record's own first. */
export async function hashesToStore(id: bigint, text: Uint8Array, read: HashReader): Promise<Hash[]> {
  const lefts: bigint[] = [];
  for (let level = 0, position = id; position % 2n === 1n; level += 1, position >>= 1n) {
    lefts.push(storedIndex({ level, position: position - 1n }));
  }
  const hashes = [hashRecord(text)];
  let newest = hashRecord(text);
  for (const left of await read(lefts)) {
    newest = hashNode(left, newest);
    hashes.push(newest);
  }
  return hashes;
}
