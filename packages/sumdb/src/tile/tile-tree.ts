import { fullWidth, type HashTile } from "./tile.ts";

/** What tells a tile from the others of a tree, however wide it is. */
export const tileName = ({ level, index }: HashTile) => `${level}/${index}`;

/** The tile as a tree of this size has it: as wide as there are hashes for it. */
export function tileInTree(tile: HashTile, size: bigint): HashTile {
  const { height, level, index } = tile;
  const hashCount = (size >> BigInt(height * level)) - (index << BigInt(height));
  const full = fullWidth(height);
  return { ...tile, width: hashCount < full ? Number(hashCount) : full };
}

/** The tile that has one hash over all of this one. */
export function parentTile({ height, level, index }: HashTile, size: bigint): HashTile {
  return tileInTree({ height, level: level + 1, index: index >> BigInt(height), width: 0 }, size);
}

/** Which hash of its parent tile is the one over this tile. */
export const placeInParent = ({ height, index }: HashTile) => Number(BigInt.asUintN(height, index));

/**
 * The partial tiles of a tree, the lowest first. They are those at its right edge, at most one a level, and hold exactly
 * the hashes that the root is computed from.
 */
export function edgeTiles(height: number, size: bigint): HashTile[] {
  const tiles: HashTile[] = [];
  for (let level = 0, hashCount = size; hashCount > 0n; level += 1, hashCount >>= BigInt(height)) {
    const width = Number(BigInt.asUintN(height, hashCount));
    if (width > 0) tiles.push({ height, level, index: hashCount >> BigInt(height), width });
  }
  return tiles;
}
