import type { HashReader } from "../tree/hash-range.ts";
import { storedIndex } from "../tree/stored-index.ts";
import { fullWidth, type HashTile } from "./tile.ts";

/** A tile of hashes, joined as it is served, out of a log's stored hashes. */
export async function readTile(tile: HashTile, read: HashReader): Promise<Buffer> {
  const first = tile.index * BigInt(fullWidth(tile.height));
  const indexes = Array.from({ length: tile.width }, (_, offset) =>
    storedIndex({ level: tile.height * tile.level, position: first + BigInt(offset) }),
  );
  return Buffer.concat(await read(indexes));
}
