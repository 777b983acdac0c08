import { type Subtree, subtreeAt } from "../tree/stored-index.ts";

/**
 * A piece of the tree as it is published: the `width` hashes of level `height` × `level`, from the `index` × 2^height-th on.
 * A full tile is 2^height wide. Level `data` has the texts of the records instead of their hashes.
 */
export type Tile = { height: number; level: number | "data"; index: bigint; width: number };

/** A tile of hashes. */
export type HashTile = Tile & { level: number };

/** How wide a full tile of this height is. */
export const fullWidth = (height: number) => 2 ** height;

/** The narrowest tile that holds the hash stored at an index, or all that it is computed from. */
export function tileAt(height: number, index: bigint): HashTile {
  const { level, position }: Subtree = subtreeAt(index);
  const tileLevel = Math.floor(level / height);
  const rise = BigInt(level - tileLevel * height);
  const tileIndex = (position << rise) >> BigInt(height);
  const first = tileIndex << BigInt(height);
  return { height, level: tileLevel, index: tileIndex, width: Number(((position + 1n) << rise) - first) };
}

/** The tiles to publish when a log grows, lowest level first: every one that is new or wider than before. */
export function tilesToPublish(height: number, oldSize: bigint, newSize: bigint): HashTile[] {
  const tiles: HashTile[] = [];
  const width = 1n << BigInt(height);
  for (let level = 0; newSize >> BigInt(level * height) > 0n; level += 1) {
    const before = oldSize >> BigInt(level * height);
    const after = newSize >> BigInt(level * height);
    if (before === after) continue;
    for (let index = before / width; index * width < after; index += 1n) {
      const rest = after - index * width;
      tiles.push({ height, level, index, width: Number(rest < width ? rest : width) });
    }
  }
  return tiles;
}
