import { MirrorFailure } from "@heliograph/core";
import { ask, type Answered, type Asker } from "./ask.ts";
import { refuseDoubtful } from "./doubt.ts";
import { escapePath, escapeVersion } from "./escape.ts";
import { checkAnsweredVersion, parseInfo, type Info } from "./info.ts";
import { namesModule } from "./module-line.ts";
import { parseVersionList, type VersionList } from "./version-list.ts";
import { askZip, type FetchedZip, type ZipOptions } from "./zip/ask-zip.ts";

/** Most bytes of an answer to `.info` and `@latest`. */
export const infoLimitBytes = 64 * 1_024;
const listLimitBytes = 4 * 1_024 * 1_024;
/** Most bytes of a go.mod file. */
export const modLimitBytes = 16 * 1_024 * 1_024;

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
  /** The zip of a version, fetched into a file, read and hashed; whoever asks disposes of the file. */
  zip: (
    path: string,
    version: string,
    signal?: AbortSignal,
    options?: ZipOptions,
  ) => Promise<Answered<FetchedZip>>;
};

/** Makes a client of the proxy at a base URL. */
export function createProxyClient(outbound: Asker, baseUrl: string): ProxyClient {
  const proxy = { outbound, baseUrl };
  return {
    info: async (path, query, signal) =>
      ask({
        ...proxy,
        path: `${escapePath(path)}/@v/${escapeVersion(query)}.info`,
        bodyLimitBytes: infoLimitBytes,
        signal,
        read: (body) => readInfo(body, path, query),
      }),
    latest: async (path, signal) =>
      ask({
        ...proxy,
        path: `${escapePath(path)}/@latest`,
        bodyLimitBytes: infoLimitBytes,
        signal,
        read: (body) => readInfo(body, path),
      }),
    list: async (path, signal) =>
      ask({
        ...proxy,
        path: `${escapePath(path)}/@v/list`,
        bodyLimitBytes: listLimitBytes,
        signal,
        read: readList,
      }),
    mod: async (path, version, signal) =>
      ask({
        ...proxy,
        path: `${escapePath(path)}/@v/${escapeVersion(version)}.mod`,
        bodyLimitBytes: modLimitBytes,
        signal,
        read: readMod,
      }),
    zip: (path, version, signal, options) => askZip({ ...proxy, signal }, { module: path, version }, options),
  };
}

/**
 * Reads the body of an answer to `.info`, or to `@latest` when there is no query, and refuses what no sound proxy sends.
 * @throws MirrorFailure `content_invalid`, its message beginning with the field that is wrong
 */
export function readInfo(body: Buffer, path: string, query?: string): Info {
  const json = body.toString();
  const info = parseInfo(json);
  if (info.version === "") throw invalid("Version: missing");
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

function readMod(body: Buffer): Buffer {
  if (!namesModule(body.toString())) throw invalid("module: no such line in the go.mod file");
  return body;
}

const invalid = (message: string) => new MirrorFailure("content_invalid", message);
