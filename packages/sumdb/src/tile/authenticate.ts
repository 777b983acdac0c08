import { SumdbError } from "../sumdb-error.ts";
import type { TreeHead } from "../tree-head.ts";
import type { HashReader } from "../tree/hash-range.ts";
import { subtreeAt } from "../tree/stored-index.ts";
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
    if (indexes.length === 0) return [];
    const tiles = new Map(edge.map((tile) => [tileName(tile), tile]));
    for (const index of indexes) {
      if (isBeyond(head, index))
        throw new RangeError(`a log of ${head.size} records has no hash at ${index}`);
      addWithParents(tiles, tileInTree(tileAt(height, index), head.size), head.size);
    }
    const contents = new Map(
      (await readTiles([...tiles.values()], read)).map((content) => [tileName(content.tile), content]),
    );
    const contentOf = (tile: HashTile): ReadTile => {
      const content = contents.get(tileName(tile));
      if (content === undefined) throw new RangeError(`${formatTilePath(tile)} was not read`);
      return content;
    };
    if (!hashEdge(edge.map(contentOf)).equals(head.hash)) {
      throw new SumdbError("inconsistent-tile", "the tiles at the edge of the tree do not give its root");
    }
    for (const content of contents.values().filter(({ tile }) => !edgeNames.has(tileName(tile)))) {
      checkAgainstParent(content, contentOf(parentTile(content.tile, head.size)));
    }
    for (const { tile, bytes } of contents.values()) keep(tile, bytes);
    return indexes.map((index) => hashInTile(contentOf(tileAt(height, index)), index));
  };
}

function isBeyond({ size }: TreeHead, index: bigint): boolean {
  const { level, position } = subtreeAt(index);
  return index < 0n || (position + 1n) << BigInt(level) > size;
}

/** Adds a tile and those above it, up to one that is there already; the topmost tile of a tree is at its edge. */
function addWithParents(tiles: Map<string, HashTile>, tile: HashTile, size: bigint): void {
  if (tiles.has(tileName(tile))) return;
  tiles.set(tileName(tile), tile);
  addWithParents(tiles, parentTile(tile, size), size);
}

function checkAgainstParent({ tile, bytes }: ReadTile, parent: ReadTile): void {
  const expected = hashRow(parent.bytes, placeInParent(tile), 1);
  if (hashRow(bytes, 0, tile.width).equals(expected)) return;
  throw new SumdbError(
    "inconsistent-tile",
    `${formatTilePath(tile)} is not the one that its parent tile has`,
  );
}
