import { MirrorFailure, type WatchedLog } from "@heliograph/core";
import { ask, isNotFound, type Asker } from "@heliograph/goproxy";
import {
  createLogClient,
  formatTilePath,
  InconsistentHeads,
  parseVerifierKey,
  SumdbError,
  type LogClient,
  type Lookup,
  type TileReader,
} from "@heliograph/sumdb";
import type { LogMemory } from "../memory/log-memory.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { answerLimitBytes } from "./log-paths.ts";

/** What the checksum database has of a version, as far as it could be asked. */
export type Recorded =
  | { state: "recorded"; lookup: Lookup }
  /** The database itself says that it has no record. */
  | { state: "unrecorded" }
  /** Nobody could be asked whose answer is proved: of the mirrors under watch that says nothing. */
  | { state: "unproved"; why: string };

/** A checksum database, through whichever of its sources answers. */
export type OpenLog = {
  lookup: (one: ModuleVersion) => Promise<Recorded>;
  /** Serves tiles; what is not had from one source is asked of the next, because a tile is proved whoever serves it. */
  readTiles: TileReader;
};

/** How many sources are tried for one question. */
const mostSources = 4;

type Source = WatchedLog["sources"][number];

/**
 * Opens a checksum database at its sources, which are asked in order until an answer proves itself. One that is not there, or
 * wants to be left alone, is passed over for a while. What is said of a version is proved under a signed head that contains the
 * trusted one.
 */
export function openLog({
  outbound,
  log,
  memory,
  signal,
  now = Date.now,
}: {
  outbound: Asker;
  log: WatchedLog;
  memory: LogMemory;
  signal?: AbortSignal;
  now?: () => number;
}): OpenLog {
  const verifiers = [parseVerifierKey(log.key)];
  const slow = new Set<string>();
  const awake = () =>
    log.sources
      .filter(({ baseUrl }) => !slow.has(baseUrl) && !memory.isResting(baseUrl, now()))
      .slice(0, mostSources);

  function passOver(baseUrl: string, failure: MirrorFailure): void {
    if (isAway(failure)) memory.rest(baseUrl, now(), failure.measures["retryAfterMs"]);
    if (isSlow(failure)) slow.add(baseUrl);
  }

  /** What a source has at a path; `undefined` where it says that there is no such thing. */
  async function readFrom({ baseUrl }: Source, path: string): Promise<Buffer | undefined> {
    try {
      const { value } = await ask({
        outbound,
        baseUrl,
        path,
        bodyLimitBytes: answerLimitBytes(path),
        signal,
        read: (body) => body,
      });
      return value;
    } catch (error) {
      if (isNotFound(error)) return undefined;
      if (error instanceof MirrorFailure) passOver(baseUrl, error);
      throw error;
    }
  }

  async function readTileFrom(sources: readonly Source[], path: string): Promise<Buffer | undefined> {
    for (const source of sources) {
      try {
        const tile = await readFrom(source, path);
        if (tile !== undefined) return tile;
      } catch (error) {
        if (!(error instanceof MirrorFailure)) throw error;
      }
    }
    return undefined;
  }

  const readTileAnywhere = async (path: string) =>
    (await memory.storage.readTile?.(path)) ?? readTileFrom(awake(), path);

  /** A client that looks up at one source, and reads tiles from it and then from the others. */
  function clientOf(source: Source): LogClient {
    const read = (path: string) =>
      path.startsWith("/tile/")
        ? readTileFrom([source, ...awake().filter((other) => other !== source)], path.slice(1))
        : readFrom(source, path.slice(1));
    return createLogClient({ verifiers, storage: memory.storage, read });
  }

  async function lookUpAt(source: Source, one: ModuleVersion): Promise<Recorded> {
    try {
      const lookup = await clientOf(source).lookup(one.module, one.version);
      memory.noteRecorded(one);
      return { state: "recorded", lookup };
    } catch (error) {
      if (error instanceof SumdbError && error.fault === "missing-record") {
        return source.direct
          ? { state: "unrecorded" }
          : { state: "unproved", why: said(source, "not found") };
      }
      if (!(error instanceof MirrorFailure || error instanceof SumdbError)) throw error;
      // A log may be split for those alone who look this version up: whoever views the log is to look it up too.
      if (error instanceof InconsistentHeads) memory.noteRecorded(one);
      return { state: "unproved", why: said(source, error.message) };
    }
  }

  return {
    async lookup(one) {
      const reasons: string[] = [];
      for (const source of awake()) {
        const recorded = await lookUpAt(source, one);
        if (recorded.state !== "unproved") return recorded;
        reasons.push(recorded.why);
      }
      return { state: "unproved", why: reasons.join("; ") || "no source of the checksum database is there" };
    },
    readTiles: (tiles) => Promise.all(tiles.map((tile) => readTileAnywhere(formatTilePath(tile)))),
  };
}

/** Whether a source cannot be reached or wants to be left alone, as opposed to failing at one question: its next may be well answered. */
const isAway = ({ reason }: MirrorFailure) =>
  /^(?:dns|connect|tls)_|^(?:rate_limited|target_refused)$/.test(reason);

/** Whether a source keeps us waiting: it is not asked again while this log is open, but a hard question is not its end. */
const isSlow = ({ reason }: MirrorFailure) => /^(?:timeout_|deadline$|too_slow$)/.test(reason);

const said = ({ mirror }: Source, what: string) => `${mirror}: ${what}`;
