import {
  authenticate,
  formatTilePath,
  parseTilePath,
  SumdbError,
  type Hash,
  type HashTile,
  type TreeHead,
} from "@heliograph/sumdb";

/** Where a bundle keeps tiles: as they were served, and as other sources serve them in their place. */
export type TileFolder = "tiles" | "expected";

/** A tile of hashes that a bundle holds. */
export type KeptTile = { path: string; tile: HashTile; content: Buffer };

/** The tiles of hashes in a folder. */
export function tilesIn(folder: TileFolder, files: ReadonlyMap<string, Buffer>): KeptTile[] {
  return [...files].flatMap(([name, content]) => {
    if (!name.startsWith(`${folder}/`)) return [];
    const path = name.slice(folder.length + 1);
    const { level, ...tile } = parseTilePath(path);
    return level === "data" ? [] : [{ path, tile: { level, ...tile }, content }];
  });
}

/** Hashes of a signed tree as the tiles of a folder show them, or why they show none. */
export async function readThrough(
  tiles: readonly KeptTile[],
  head: TreeHead,
  indexes: readonly bigint[],
): Promise<readonly Hash[] | SumdbError> {
  const contents = new Map(tiles.map(({ path, content }) => [path, content]));
  const height = tiles[0]?.tile.height ?? 8;
  const read = authenticate(
    head,
    async (wanted) => wanted.map((tile) => contents.get(formatTilePath(tile))),
    { height },
  );
  try {
    return await read(indexes);
  } catch (error) {
    if (error instanceof SumdbError) return error;
    throw error;
  }
}
