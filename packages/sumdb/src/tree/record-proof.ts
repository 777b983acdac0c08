import type { Hash } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import type { TreeHead } from "../tree-head.ts";
import { dividing, hashRanges, hashUp, type HashReader, type Range, type Sibling } from "./hash-range.ts";

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
  const placed = placeSiblings(proof, head.size, id);
  if (placed === undefined || !hashUp(record, placed).equals(head.hash)) {
    throw new SumdbError("invalid-proof", "the proof does not lead from the record to the tree");
  }
}

/**
 * The hashes of a proof, each on its side of the way up from the record; `undefined` when they are too few or too many. The
 * binary digits of a place say where to turn on the way down to it. For as long as that is also the way to the last record,
 * there is nothing on the right of a turn to the left.
 */
function placeSiblings(proof: readonly Hash[], size: bigint, id: bigint): Sibling[] | undefined {
  const last = (size - 1n).toString(2);
  const turns = id.toString(2).padStart(last.length, "0");
  let parting = 0;
  while (parting < last.length && turns[parting] === last[parting]) parting += 1;
  const placed: Sibling[] = [];
  for (let at = last.length - 1; at >= 0; at -= 1) {
    const side = turns[at] === "1" ? "left" : "right";
    if (side === "right" && at < parting) continue;
    const hash = proof[placed.length];
    if (hash === undefined) return undefined;
    placed.push({ side, hash });
  }
  return placed.length === proof.length ? placed : undefined;
}
