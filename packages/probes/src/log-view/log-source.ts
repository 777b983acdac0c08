import { ask, isNotFound, type Asker } from "@heliograph/goproxy";
import { formatTilePath, type TileReader } from "@heliograph/sumdb";
import { answerLimitBytes } from "../inspect/log-paths.ts";
import { Recorder } from "../inspect/recorder.ts";

/** What the go command says of itself: who shows two logs shows the other one to it. */
const goCommand = { "user-agent": "Go-http-client/1.1", "accept-encoding": "gzip" };

/** One source of a checksum database, which is asked as the go command asks; every tile is asked for once. */
export class LogSource {
  readonly #recorder: Recorder;
  readonly #baseUrl: string;
  readonly #signal: AbortSignal;
  readonly #tiles = new Map<string, Promise<Buffer | undefined>>();
  /** The tiles as they were served, by path. */
  readonly served = new Map<string, Buffer>();

  constructor(outbound: Asker, baseUrl: string, signal: AbortSignal) {
    this.#recorder = new Recorder({
      get: (url, options) => outbound.get(url, { ...options, headers: { ...options.headers, ...goCommand } }),
    });
    this.#baseUrl = baseUrl;
    this.#signal = signal;
  }

  /** What was asked and answered. */
  get exchanges() {
    return this.#recorder.exchanges;
  }

  /** What is at a path; `undefined` where the source says that there is no such thing. Throws `MirrorFailure`. */
  async read(path: string): Promise<Buffer | undefined> {
    try {
      const { value } = await ask({
        outbound: this.#recorder,
        baseUrl: this.#baseUrl,
        path,
        bodyLimitBytes: answerLimitBytes(path),
        signal: this.#signal,
        read: (body) => body,
      });
      return value;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /** A tile as it is served. */
  readTile(path: string): Promise<Buffer | undefined> {
    const asked = this.#tiles.get(path) ?? this.#askForTile(path);
    this.#tiles.set(path, asked);
    return asked;
  }

  readonly readTiles: TileReader = (tiles) =>
    Promise.all(tiles.map((tile) => this.readTile(formatTilePath(tile))));

  async #askForTile(path: string): Promise<Buffer | undefined> {
    const tile = await this.read(path);
    if (tile !== undefined) this.served.set(path, tile);
    return tile;
  }
}
