import { formatRecord } from "../record.ts";
import type { Hash } from "../hash.ts";
import { openHead, type SignedHead } from "../head/signed-head.ts";
import { signNote } from "../note/note.ts";
import { createSigner } from "../note/signer.ts";
import { parseVerifierKey } from "../note/verifier.ts";
import { readTile } from "../tile/read-tile.ts";
import { formatTilePath } from "../tile/tile-path.ts";
import type { TileReader } from "../tile/tile-reader.ts";
import { tilesToPublish } from "../tile/tile.ts";
import { formatTreeHead } from "../tree-head.ts";
import type { HashReader } from "../tree/hash-range.ts";
import { hashesToStore, treeHash } from "../tree/tree-hash.ts";

/** Signs every log here. */
export const signer = createSigner("sum.example.org", Buffer.alloc(32, 7));

/** The key that they are checked with. */
export const verifiers = [parseVerifierKey(signer.verifierKey)];

/** The module whose version `v1.0.<id>` is the log's record at `id`. */
export const module = "example.com/Hello";

/** A whole log in memory, as it is served at any of its sizes. */
export type ServedLog = {
  hashes: HashReader;
  recordText: (id: bigint) => string;
  headAt: (size: bigint) => Promise<SignedHead>;
  /** Everything that is served at a size, by path. */
  filesAt: (size: bigint) => Promise<Map<string, Buffer>>;
};

type ServedLogOptions = { height?: number; history?: string; partsAt?: bigint; zipHash?: string };

/** Makes a log of so many records; two that part at a size have the same records before it and others from there on. */
export async function createServedLog(
  size: bigint,
  { height = 2, history = "", partsAt = 0n, zipHash }: ServedLogOptions = {},
): Promise<ServedLog> {
  const stored: Hash[] = [];
  const hashes: HashReader = (indexes) => indexes.flatMap((index) => stored[Number(index)] ?? []);
  const recordText = (id: bigint) => {
    const name = `${module} v1.0.${id}`;
    return `${name} ${zipHash ?? `h1:zip${id}${id < partsAt ? "" : history}=`}\n${name}/go.mod h1:mod${id}=\n`;
  };
  for (let id = 0n; id < size; id += 1n) {
    stored.push(...(await hashesToStore(id, Buffer.from(recordText(id)), hashes)));
  }
  async function headAt(sizeThen: bigint) {
    const head = { size: sizeThen, hash: await treeHash(sizeThen, hashes) };
    return openHead(signNote(formatTreeHead(head), [signer]), verifiers);
  }
  async function filesAt(sizeThen: bigint) {
    const { note } = await headAt(sizeThen);
    const files = new Map<string, Buffer>([["/latest", Buffer.from(note)]]);
    for (let id = 0n; id < sizeThen; id += 1n) {
      const answer = `${formatRecord({ id, text: recordText(id) })}${note}`;
      files.set(`/lookup/example.com/!hello@v1.0.${id}`, Buffer.from(answer));
    }
    for (const tile of tilesToPublish(height, 0n, sizeThen)) {
      files.set(`/${formatTilePath(tile)}`, await readTile(tile, hashes));
    }
    return files;
  }
  return { hashes, recordText, headAt, filesAt };
}

/** Serves tiles out of files. */
export const readFrom =
  (files: ReadonlyMap<string, Uint8Array>): TileReader =>
  async (tiles) =>
    tiles.map((tile) => files.get(`/${formatTilePath(tile)}`));

/** A copy of the bytes with one of them changed. */
export function flip(bytes: Uint8Array, place: number, mask: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[place] = (flipped[place] ?? 0) ^ mask;
  return flipped;
}
