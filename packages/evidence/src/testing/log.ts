import {
  createSigner,
  formatRecord,
  formatTilePath,
  formatTreeHead,
  hashesToStore,
  proveRecord,
  proveTree,
  readTile,
  signNote,
  tilesToPublish,
  treeHash,
  type Hash,
  type HashReader,
  type Signer,
} from "@heliograph/sumdb";
import type { EvidenceFile } from "../account.ts";
import { formatRecordProof, formatTreeProof } from "../proof-file.ts";

export const signer = createSigner("sum.example.test", Buffer.alloc(32, 7));

/** A log of records, of which every state can be shown. */
export type TestLog = {
  head: (size: number, by?: Signer) => Promise<string>;
  /** A lookup of a record under the head of so many. */
  lookup: (id: number, size: number) => Promise<string>;
  recordProof: (id: number, size: number) => Promise<string>;
  /** What the tree of `size` says of its own state at `olderSize`. */
  treeProof: (olderSize: number, size: number) => Promise<string>;
  /** All tiles of the tree of `size`, as files below a folder. */
  tiles: (folder: string, size: number) => Promise<EvidenceFile[]>;
};

/** Makes a log with tiles of height 2, so that a few records fill several levels. */
export async function createTestLog(records: readonly string[]): Promise<TestLog> {
  const stored: Hash[] = [];
  const read: HashReader = async (indexes) => indexes.flatMap((index) => stored[Number(index)] ?? []);
  for (const [id, text] of records.entries())
    stored.push(...(await hashesToStore(BigInt(id), Buffer.from(text), read)));
  const head = async (size: number, by = signer) =>
    signNote(formatTreeHead({ size: BigInt(size), hash: await treeHash(BigInt(size), read) }), [by]);
  return {
    head,
    lookup: async (id, size) =>
      `${formatRecord({ id: BigInt(id), text: records[id] ?? "" })}${await head(size)}`,
    async recordProof(id, size) {
      const place = { id: BigInt(id), size: BigInt(size) };
      return formatRecordProof({ ...place, hashes: await proveRecord(place.size, place.id, read) });
    },
    async treeProof(olderSize, size) {
      const sizes = { olderSize: BigInt(olderSize), size: BigInt(size) };
      const olderHash = await treeHash(sizes.olderSize, read);
      return formatTreeProof({
        ...sizes,
        olderHash,
        hashes: await proveTree(sizes.size, sizes.olderSize, read),
      });
    },
    tiles: (folder, size) =>
      Promise.all(
        tilesToPublish(2, 0n, BigInt(size)).map(async (tile) => ({
          name: `${folder}/${formatTilePath(tile)}`,
          content: await readTile(tile, read),
        })),
      ),
  };
}
