import { MirrorFailure, type Facts, type Measures } from "@heliograph/core";
import { ask, type Asker } from "./ask.ts";
import { refuseDoubtful } from "./doubt.ts";
import { escapePath, escapeVersion } from "./escape.ts";
import { checkAnsweredVersion, parseInfo, type Info } from "./info.ts";
import { parseVersionList, type VersionList } from "./version-list.ts";

/** Most bytes of an answer to `.info` and `@latest`. */
export const infoLimitBytes = 64 * 1_024;
const listLimitBytes = 4 * 1_024 * 1_024;
const modLimitBytes = 16 * 1_024 * 1_024;

/** What an answer says, and what was measured and seen on the way to it. */
export type Answered<Value> = { value: Value; measures: Measures; facts: Facts };

/**
 * A module proxy as a client of the protocol sees it, https://go.dev/ref/mod#goproxy-protocol.
 * Every method throws `MirrorFailure` where the proxy fails, and `NameError` for what cannot be asked for.
 */
export type ProxyClient = {
  /** What the proxy says of a version, branch or commit. */
  info: (path: string, query: string, signal?: AbortSignal) => Promise<Answered<Info>>;
  /** What the proxy takes for the latest version; an optional part of the protocol. */
  latest: (path: string, signal?: AbortSignal) => Promise<Answered<Info>>;
  /** The tagged versions that the proxy knows. */
  list: (path: string, signal?: AbortSignal) => Promise<Answered<VersionList>>;
  /** The go.mod file of a version, byte for byte. */
  mod: (path: string, version: string, signal?: AbortSignal) => Promise<Answered<Buffer>>;
};

/** Makes a client of the proxy at a base URL. */
export function createProxyClient(outbound: Asker, baseUrl: string): ProxyClient {
  async function read<Value>(
    path: string,
    bodyLimitBytes: number,
    signal: AbortSignal | undefined,
    parse: (body: Buffer) => Value,
  ): Promise<Answered<Value>> {
    const options = signal === undefined ? { bodyLimitBytes } : { bodyLimitBytes, signal };
    const { body, measures, facts } = await ask(outbound, baseUrl, path, options);
    try {
      return { value: parse(body), measures, facts };
    } catch (error) {
      if (!(error instanceof MirrorFailure)) throw error;
      throw new MirrorFailure(error.reason, error.message, { measures, facts });
    }
  }

  return {
    info: async (path, query, signal) =>
      read(`${escapePath(path)}/@v/${escapeVersion(query)}.info`, infoLimitBytes, signal, (body) =>
        readInfo(body, path, query),
      ),
    latest: async (path, signal) =>
      read(`${escapePath(path)}/@latest`, infoLimitBytes, signal, (body) => readInfo(body, path)),
    list: async (path, signal) => read(`${escapePath(path)}/@v/list`, listLimitBytes, signal, readList),
    mod: async (path, version, signal) =>
      read(`${escapePath(path)}/@v/${escapeVersion(version)}.mod`, modLimitBytes, signal, readMod),
  };
}

/**
 * Reads the body of an answer to `.info`, or to `@latest` when there is no query, and refuses what no sound proxy sends.
 * @throws MirrorFailure `content_invalid`, its message beginning with the field that is wrong
 */
export function readInfo(body: Buffer, path: string, query?: string): Info {
  const json = body.toString();
  const info = parseInfo(json);
  if (query === undefined && info.version === "") throw invalid("Version: missing");
  if (query !== undefined) checkAnsweredVersion(info, path, query);
  refuseDoubtful(json, info, Date.now());
  return info;
}

/** An empty list is legitimate; a text without a single version in it is a web page or the like. */
function readList(body: Buffer): VersionList {
  const list = parseVersionList(body.toString());
  if (list.versions.length === 0 && list.newest === undefined && list.invalidLineCount > 0) {
    throw invalid("line 1: not a version, nor is any other line");
  }
  return list;
}

/** Every go.mod file names its module; the go command refuses one that does not. */
function readMod(body: Buffer): Buffer {
  if (!/^[ \t]*module[ \t("`]/m.test(body.toString()))
    throw invalid("module: no such line in the go.mod file");
  return body;
}

const invalid = (message: string) => new MirrorFailure("content_invalid", message);
