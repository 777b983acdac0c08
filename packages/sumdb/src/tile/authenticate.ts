import { SumdbError } from "../sumdb-error.ts";
import type { TreeHead } from "../tree-head.ts";
import type { HashReader } from "../tree/hash-range.ts";
import { storedHashCount } from "../tree/stored-index.ts";
import { hashEdge, hashInTile, hashRow } from "./hash-in-tile.ts";
import { formatTilePath } from "./tile-path.ts";
import { readTiles, type ReadTile, type TileReader } from "./tile-reader.ts";
import { edgeTiles, parentTile, placeInParent, tileInTree, tileName } from "./tile-tree.ts";
import { tileAt, type HashTile } from "./tile.ts";

/** How the tiles of a log are read. */
export type TileOptions = {
  /** The height of its tiles; 8 in the Go checksum database. */
  height?: number;
  /** Is told of every tile once it is authenticated. */
  keep?: (tile: HashTile, bytes: Uint8Array) => void;
};

/**
 * Reads a log's hashes through its tiles, and gives them out only when every single tile that was read is part of the
 * signed tree. The partial tiles, all at the tree's right edge, must together give the root; each other tile is full and
 * must give the hash that its parent tile has for it. Throws `missing-tile`, `malformed-tile` or `inconsistent-tile`.
 * Nothing is remembered from one reading to the next.
 */
export function authenticate(
  head: TreeHead,
  read: TileReader,
  { height = 8, keep = () => undefined }: TileOptions = {},
): HashReader {
  const edge = edgeTiles(height, head.size);
  const edgeNames = new Set(edge.map(tileName));
  return async (indexes) => {
    checkWithin(head, indexes);
    if (indexes.length === 0) return [];
    const tiles = new Map(edge.map((tile) => [tileName(tile), tile]));
    for (const index of indexes) {
      addWithParents(tiles, tileInTree(tileAt(height, index), head.size), head.size);
    }
    const contents = await readTiles([...tiles.values()], read);
    const named = new Map(contents.map((content) => [tileName(content.tile), content]));
    const contentOf = (tile: HashTile): ReadTile => {
      const content = named.get(tileName(tile));
      if (content === undefined) throw new RangeError(`${formatTilePath(tile)} was not read`);
      return content;
    };
    checkEdge(edge.map(contentOf), head);
    for (const content of contents.filter(({ tile }) => !edgeNames.has(tileName(tile)))) {
      checkInner(content, contentOf(parentTile(content.tile, head.size)));
    }
    for (const { tile, bytes } of contents) keep(tile, bytes);
    return indexes.map((index) => hashInTile(contentOf(tileAt(height, index)), index));
  };
}

function checkWithin({ size }: TreeHead, indexes: readonly bigint[]): void {
  const count = storedHashCount(size);
  const beyond = indexes.find((index) => index < 0n || index >= count);
  if (beyond !== undefined) throw new RangeError(`a log of ${size} records has no hash at ${beyond}`);
}

/** Adds a tile and those above it, up to one that is there already; the topmost tile of a tree is at its edge. */
function addWithParents(tiles: Map<string, HashTile>, tile: HashTile, size: bigint): void {
  if (tiles.has(tileName(tile))) return;
  tiles.set(tileName(tile), tile);
  addWithParents(tiles, parentTile(tile, size), size);
}

function checkEdge(edge: readonly ReadTile[], { hash }: TreeHead): void {
  if (hashEdge(edge).equals(hash)) return;
  throw new SumdbError("inconsistent-tile", "the tiles at the edge of the tree do not give its root");
}

function checkInner({ tile, bytes }: ReadTile, parent: ReadTile): void {
  if (hashRow(bytes, 0, tile.width).equals(hashRow(parent.bytes, placeInParent(tile), 1))) return;
  throw new SumdbError(
    "inconsistent-tile",
    `${formatTilePath(tile)} is not the one that its parent tile has`,
  );
}
