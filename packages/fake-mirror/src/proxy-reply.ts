import {
  compareVersions,
  isPseudoVersion,
  NameError,
  parsePseudoVersion,
  unescapePath,
  unescapeVersion,
} from "@heliograph/goproxy";
import type { Release } from "./module.ts";
import type { Package } from "./package-release.ts";
import { found, refused, type Reply } from "./reply.ts";

/** What a module proxy has. */
export type Proxy = {
  /** The releases of a module that are out. */
  releasesOf: (path: string) => readonly Release[];
  /** Those that its lists know of. */
  listedOf: (path: string) => readonly Release[];
  /** Why it has not got a release that is out; undefined when it has, or gets it at once. */
  lack: (release: Release) => string | undefined;
  open: (release: Release) => Package;
  /** The version that a branch of a module stands for. */
  branch: (path: string, name: string) => string | undefined;
};

const text = "text/plain; charset=utf-8";
const json = "application/json";

/**
 * Answers as a module proxy does: `/<module>/@v/list`, `/<module>/@latest`, `/<module>/@v/<version>.info|mod|zip`.
 * https://go.dev/ref/mod#goproxy-protocol
 */
export function replyAsProxy(path: string, proxy: Proxy): Reply {
  try {
    return reply(path, proxy);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return refused(404, `not found: ${error.message}`);
  }
}

function reply(path: string, proxy: Proxy): Reply {
  const { releasesOf, listedOf, lack, open } = proxy;
  const { escaped = "", about = "" } =
    /^\/(?<escaped>.+)\/@(?<about>latest|v\/[^/]+)$/.exec(path)?.groups ?? {};
  if (escaped === "") return missing(path);
  const module = unescapePath(escaped);
  if (about === "latest") {
    const release = newest(listedOf(module));
    return release === undefined ? missing(path) : found(open(release).info, json, "changes");
  }
  if (about === "v/list") {
    const known = releasesOf(module).length > 0;
    return known ? found(list(listedOf(module)), text, "changes") : missing(path);
  }
  const [, version = "", extension = ""] = /^v\/(.+)\.([a-z]+)$/.exec(about) ?? [];
  const wanted = unescapeVersion(version);
  const release =
    releasesOf(module).find((one) => one.version === wanted) ??
    (extension === "info" ? resolved(module, wanted, proxy) : undefined);
  if (release === undefined) return missing(path);
  const lacking = lack(release);
  if (lacking !== undefined) return refused(404, `not found: ${lacking}`);
  switch (extension) {
    case "info":
      return found(open(release).info, json, release.version === wanted ? "never changes" : "changes");
    case "mod":
      return found(open(release).mod, text, "never changes");
    case "zip":
      return found(open(release).zip, "application/zip", "never changes");
    default:
      return missing(path);
  }
}

/** The release that a branch or a commit stands for. */
function resolved(module: string, query: string, { releasesOf, branch }: Proxy): Release | undefined {
  const version = branch(module, query);
  return releasesOf(module).find(
    (one) => one.version === version || parsePseudoVersion(one.version)?.revision === query,
  );
}

/** Tagged versions, one a line. */
const list = (releases: readonly Release[]) =>
  releases
    .filter(({ version }) => !isPseudoVersion(version))
    .map(({ version }) => `${version}\n`)
    .join("");

/** The highest release, or else the highest pre-release. */
export const newest = (releases: readonly Release[]): Release | undefined =>
  highest(releases.filter(({ version }) => !version.includes("-"))) ?? highest(releases);

const highest = ([first, ...others]: readonly Release[]): Release | undefined =>
  first && others.reduce((best, one) => (compareVersions(one.version, best.version) < 0 ? best : one), first);

const missing = (path: string) => refused(404, `not found: ${path}`);
