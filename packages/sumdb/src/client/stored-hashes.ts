import { SumdbError } from "../sumdb-error.ts";
import { authenticate } from "../tile/authenticate.ts";
import { formatTilePath } from "../tile/tile-path.ts";
import type { TileReader } from "../tile/tile-reader.ts";
import type { HashTile } from "../tile/tile.ts";
import type { TreeHead } from "../tree-head.ts";
import type { HashReader } from "../tree/hash-range.ts";
import type { LogStorage } from "./log-storage.ts";

/**
 * Reads the hashes of any tree of a log, out of stored tiles where there are some. Stored tiles are authenticated like
 * all others; when they fail, the log alone is read, so that a fault of our storage is never called one of the log.
 */
export function storedHashes(
  readPath: (path: string) => Promise<Uint8Array | undefined>,
  storage: LogStorage,
  height: number,
): (head: TreeHead) => HashReader {
  const readLog: TileReader = (tiles) =>
    Promise.all(tiles.map((tile) => readPath(`/${formatTilePath(tile)}`)));

  async function readAndStore(head: TreeHead, indexes: readonly bigint[], read: TileReader) {
    const authentic = new Map<string, Uint8Array>();
    const keep = (tile: HashTile, bytes: Uint8Array) => authentic.set(formatTilePath(tile), bytes);
    const hashes = await authenticate(head, read, { height, keep })(indexes);
    await Promise.all([...authentic].map(async ([path, bytes]) => storage.writeTile?.(path, bytes)));
    return hashes;
  }

  return (head) => async (indexes) => {
    let usedStorage = false;
    const readStoredFirst: TileReader = async (tiles) => {
      const stored = await Promise.all(tiles.map(async (tile) => storage.readTile?.(formatTilePath(tile))));
      usedStorage ||= stored.some((bytes) => bytes !== undefined);
      const served = (await readLog(tiles.filter((_, place) => stored[place] === undefined))).values();
      return stored.map((bytes) => bytes ?? served.next().value);
    };
    try {
      return await readAndStore(head, indexes, readStoredFirst);
    } catch (error) {
      if (!usedStorage || !(error instanceof SumdbError)) throw error;
      return readAndStore(head, indexes, readLog);
    }
  };
}
