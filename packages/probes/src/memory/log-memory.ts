import { minutes } from "@heliograph/core";
import { parseTilePath, fullWidth, type LogStorage } from "@heliograph/sumdb";
import { BoundedMap } from "./bounded-map.ts";
import type { ModuleVersion } from "./mirror-memory.ts";

/** 16 MiB of tiles 256 hashes wide. */
const mostTiles = 2_048;
const mostVersions = 256;

/** How long a source that failed is passed over at least. */
const restMs = minutes(5);

/**
 * What is remembered of a checksum database: the newest signed head that contains all that were trusted before it, full tiles
 * of it that were authenticated, versions that it says it has records of, and which of its sources have failed lately.
 */
export class LogMemory {
  /** The trusted head and the tiles, as a log client wants them. */
  readonly storage: LogStorage = {
    readHead: async () => this.#head,
    replaceHead: async (before, after) => {
      if (this.#head !== before) return false;
      this.#head = after;
      return true;
    },
    readTile: async (path) => this.#tiles.get(path),
    writeTile: async (path, bytes) => this.keepTile(path, bytes),
  };
  /** Remembers a tile that was authenticated under a head of the same log as the trusted one, if it is full: others change. */
  readonly keepTile = (path: string, bytes: Uint8Array) => {
    if (isFull(path)) this.#tiles.set(path, bytes);
  };
  #adopted: string | undefined;
  #head: string | undefined;
  readonly #tiles = new BoundedMap<string, Uint8Array>(mostTiles);
  readonly #versions = new BoundedMap<string, ModuleVersion>(mostVersions);
  readonly #restsUntil = new Map<string, number>();

  /** Takes over the signed head that the server trusts whenever it names another one: the server hears of more than we do. */
  adopt(note: string | undefined): void {
    if (note === undefined || note === this.#adopted) return;
    this.#adopted = note;
    this.#head = note;
  }

  /** Paths of the full tiles that are remembered. */
  fullTiles(): string[] {
    return this.#tiles.entries().map(([path]) => path);
  }

  /** Remembers that the database says it has a record of a version. */
  noteRecorded(one: ModuleVersion): void {
    this.#versions.set(`${one.module}@${one.version}`, one);
  }

  /** Versions that the database says it has a record of. */
  recorded(): ModuleVersion[] {
    return this.#versions.entries().map(([, one]) => one);
  }

  /** Passes a source over that failed, for as long as it wants to be left alone. */
  rest(baseUrl: string, now: number, wantedMs = 0): void {
    this.#restsUntil.set(baseUrl, now + Math.max(restMs, wantedMs));
  }

  /** Whether a source is passed over. */
  isResting(baseUrl: string, now: number): boolean {
    return now < (this.#restsUntil.get(baseUrl) ?? 0);
  }
}

function isFull(path: string): boolean {
  const { height, width } = parseTilePath(path);
  return width === fullWidth(height);
}
