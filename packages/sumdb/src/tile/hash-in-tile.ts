import { type Hash, hashSizeBytes } from "../hash.ts";
import { hashNode } from "../tree/hash-range.ts";
import { subtreeAt } from "../tree/stored-index.ts";
import type { ReadTile } from "./tile-reader.ts";

/** The hash over `count` hashes of a tile from the `first` on; `count` is a power of two. */
export function hashRow(bytes: Buffer, first: number, count: number): Hash {
  if (count === 1) return Buffer.from(bytes.subarray(first * hashSizeBytes, (first + 1) * hashSizeBytes));
  const half = count / 2;
  return hashNode(hashRow(bytes, first, half), hashRow(bytes, first + half, half));
}

/** The hash stored at an index, out of the tile that holds it or what it is computed from. */
export function hashInTile({ tile, bytes }: ReadTile, index: bigint): Hash {
  const { level, position } = subtreeAt(index);
  const rise = level - tile.height * tile.level;
  const first = (position << BigInt(rise)) - (tile.index << BigInt(tile.height));
  return hashRow(bytes, Number(first), 2 ** rise);
}

/** The root of the tree at whose right edge these partial tiles are, the lowest first. */
export function hashEdge(edge: readonly ReadTile[]): Hash {
  return edge.flatMap(completeRows).reduce((right, left) => hashNode(left, right));
}

/** The hashes of the complete subtrees that a partial tile ends in, from the right. */
function completeRows({ tile, bytes }: ReadTile): Hash[] {
  const rows: Hash[] = [];
  for (let count = 1, end = tile.width; end > 0; count *= 2) {
    if (end % (count * 2) === 0) continue;
    end -= count;
    rows.push(hashRow(bytes, end, count));
  }
  return rows;
}
