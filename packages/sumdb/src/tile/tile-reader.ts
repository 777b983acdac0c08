import { hashSizeBytes } from "../hash.ts";
import { SumdbError } from "../sumdb-error.ts";
import { formatTilePath } from "./tile-path.ts";
import { fullWidth, type HashTile } from "./tile.ts";

/** Serves tiles as a log does, in the order asked for: their bytes, or `undefined` where there is no such tile. */
export type TileReader = (tiles: readonly HashTile[]) => Promise<readonly (Uint8Array | undefined)[]>;

/** A tile and its hashes, joined. */
export type ReadTile = { tile: HashTile; bytes: Buffer };

/**
 * Reads tiles, each as long as it must be. Instead of a partial tile that is no longer there, the full one is read and
 * cut. Throws `missing-tile` or `malformed-tile`.
 */
export async function readTiles(tiles: readonly HashTile[], read: TileReader): Promise<ReadTile[]> {
  const served = await read(tiles);
  const gone = tiles.filter((tile, place) => served[place] === undefined && isPartial(tile));
  const full = gone.map((tile) => ({ ...tile, width: fullWidth(tile.height) }));
  const servedFull = full.length === 0 ? [] : await read(full);
  const cut = new Map(gone.map((tile, place) => [tile, servedFull[place]]));
  return tiles.map((tile, place) => {
    const bytes = served[place];
    if (bytes !== undefined) return { tile, bytes: exactly(tile, tile.width, bytes) };
    return { tile, bytes: exactly(tile, fullWidth(tile.height), cut.get(tile)) };
  });
}

const isPartial = ({ height, width }: HashTile) => width < fullWidth(height);

/** A copy of the tile's hashes, out of bytes that must be `servedWidth` hashes long. */
function exactly(tile: HashTile, servedWidth: number, bytes: Uint8Array | undefined): Buffer {
  if (bytes === undefined) throw new SumdbError("missing-tile", `there is no ${formatTilePath(tile)}`);
  if (bytes.length !== servedWidth * hashSizeBytes) {
    throw new SumdbError("malformed-tile", `${formatTilePath(tile)} has ${bytes.length} bytes`);
  }
  return Buffer.from(bytes.subarray(0, tile.width * hashSizeBytes));
}
