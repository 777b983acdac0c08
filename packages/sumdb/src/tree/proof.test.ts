import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Hash } from "../hash.ts";
import { flip } from "../testing/served-log.ts";
import { readTile } from "../tile/read-tile.ts";
import { tilesToPublish } from "../tile/tile.ts";
import { hashRecord, type HashReader } from "./hash-range.ts";
import { checkRecordProof, proveRecord } from "./record-proof.ts";
import { storedHashCount, storedIndex, subtreeAt } from "./stored-index.ts";
import { hashesToStore, treeHash } from "./tree-hash.ts";
import { checkTreeProof, proveTree } from "./tree-proof.ts";

const recordCount = 20n;
const stored: Hash[] = [];
const read: HashReader = (indexes) => indexes.flatMap((index) => stored[Number(index)] ?? []);
const record = (id: bigint) => Buffer.from(`record ${id}\n`);

beforeAll(async () => {
  for (let id = 0n; id < recordCount; id += 1n) stored.push(...(await hashesToStore(id, record(id), read)));
});

const headOf = async (size: bigint) => ({ size, hash: await treeHash(size, read) });

/** The proof changed in one byte, and with a hash more, less, longer or shorter. */
function damaged(
  proof: readonly Hash[],
  { which, where, bits }: { which: number; where: number; bits: number },
) {
  const place = which % proof.length;
  const hash = proof[place] ?? Buffer.alloc(0);
  return [
    proof.with(place, flip(hash, where, bits)),
    proof.with(place, hash.subarray(0, where)),
    proof.with(place, Buffer.concat([hash, hash])),
    proof.toSpliced(place, 1),
    proof.toSpliced(place, 0, hash),
  ];
}

describe("a growing log", () => {
  it("stores one hash for every complete subtree, where it is looked for", () => {
    expect(BigInt(stored.length)).toBe(storedHashCount(recordCount));
    for (let index = 0n; index < stored.length; index += 1n)
      expect(storedIndex(subtreeAt(index))).toBe(index);
  });

  it("proves every record of every size, and no other in its place", async () => {
    for (let size = 1n; size <= recordCount; size += 1n) {
      const head = await headOf(size);
      for (let id = 0n; id < size; id += 1n) {
        const proof = await proveRecord(size, id, read);
        checkRecordProof(proof, head, id, hashRecord(record(id)));
        expect(() => checkRecordProof(proof, head, id, hashRecord(record(id + 1n)))).toThrow(
          expect.objectContaining({ fault: "invalid-proof" }),
        );
      }
    }
  });

  it("proves every older size in every newer, and no other tree in its place", async () => {
    for (let size = 1n; size <= recordCount; size += 1n) {
      const head = await headOf(size);
      for (let olderSize = 1n; olderSize <= size; olderSize += 1n) {
        const older = await headOf(olderSize);
        const proof = await proveTree(size, olderSize, read);
        checkTreeProof(proof, head, older);
        expect(() =>
          checkTreeProof(proof, head, { ...older, hash: hashRecord(record(recordCount)) }),
        ).toThrow(expect.objectContaining({ fault: "invalid-proof" }));
      }
    }
  });

  it("has no proof of what it does not hold", async () => {
    await expect(proveRecord(3n, 3n, read)).rejects.toThrow(RangeError);
    await expect(proveTree(3n, 4n, read)).rejects.toThrow(RangeError);
    await expect(proveTree(3n, 0n, read)).rejects.toThrow(RangeError);
  });

  it("publishes tiles that hold its hashes", async () => {
    const [first] = tilesToPublish(2, 0n, recordCount);
    const above = tilesToPublish(2, 0n, recordCount).find(({ level }) => level === 1);
    expect(first).toEqual({ height: 2, level: 0, index: 0n, width: 4 });
    const leaves = await readTile({ height: 2, level: 0, index: 1n, width: 3 }, read);
    expect(leaves).toEqual(Buffer.concat([4n, 5n, 6n].map((id) => hashRecord(record(id)))));
    const parents = await readTile({ height: 2, level: 1, index: 0n, width: above?.width ?? 0 }, read);
    expect(parents.subarray(0, 32)).toEqual(await treeHash(4n, read));
  });
});

describe("a proof", () => {
  const change = fc.record({
    which: fc.nat(),
    where: fc.nat({ max: 31 }),
    bits: fc.integer({ min: 1, max: 255 }),
  });
  const size = fc.bigInt({ min: 2n, max: recordCount });
  const invalid = expect.objectContaining({ fault: "invalid-proof" });

  it("of a record is refused when a single byte of it is another", async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), change, async (newerSize, which, how) => {
        const [head, id] = [await headOf(newerSize), BigInt(which) % newerSize];
        for (const proof of damaged(await proveRecord(newerSize, id, read), how)) {
          expect(() => checkRecordProof(proof, head, id, hashRecord(record(id)))).toThrow(invalid);
        }
      }),
    );
  });

  it("of an older tree is refused when a single byte of it is another", async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.nat(), change, async (newerSize, which, how) => {
        const olderSize = (BigInt(which) % (newerSize - 1n)) + 1n;
        const [head, older] = [await headOf(newerSize), await headOf(olderSize)];
        for (const proof of damaged(await proveTree(newerSize, olderSize, read), how)) {
          expect(() => checkTreeProof(proof, head, older)).toThrow(invalid);
        }
      }),
    );
  });
});
