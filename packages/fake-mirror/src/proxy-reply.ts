import {
  compareVersions,
  isPseudoVersion,
  NameError,
  unescapePath,
  unescapeVersion,
} from "@heliograph/goproxy";
import type { Release } from "./module.ts";
import type { Package } from "./package-release.ts";
import { found, refused, type Reply } from "./reply.ts";

/** What a module proxy has: the releases that are out, those its lists know of, and their files. */
export type Proxy = {
  releases: readonly Release[];
  listed: readonly Release[];
  open: (release: Release) => Package;
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

function reply(path: string, { releases, listed, open }: Proxy): Reply {
  const { module = "", about = "" } =
    /^\/(?<module>.+)\/@(?<about>latest|v\/[^/]+)$/.exec(path)?.groups ?? {};
  if (module === "") return missing(path);
  if (about === "latest") {
    const release = newest(ofModule(listed, module));
    return release === undefined ? missing(path) : found(open(release).info, json, "changes");
  }
  if (about === "v/list") {
    const known = ofModule(releases, module).length > 0;
    return known ? found(list(ofModule(listed, module)), text, "changes") : missing(path);
  }
  const [, version = "", extension = ""] = /^v\/(.+)\.([a-z]+)$/.exec(about) ?? [];
  const release = ofModule(releases, module).find((one) => one.version === unescapeVersion(version));
  if (release === undefined) return missing(path);
  switch (extension) {
    case "info":
      return found(open(release).info, json, "never changes");
    case "mod":
      return found(open(release).mod, text, "never changes");
    case "zip":
      return found(open(release).zip, "application/zip", "never changes");
    default:
      return missing(path);
  }
}

/** Tagged versions, one a line. */
const list = (releases: readonly Release[]) =>
  releases
    .filter(({ version }) => !isPseudoVersion(version))
    .map(({ version }) => `${version}\n`)
    .join("");

function ofModule(releases: readonly Release[], escapedPath: string): Release[] {
  const path = unescapePath(escapedPath);
  return releases.filter((release) => release.path === path);
}

/** The highest release, or else the highest pre-release. */
function newest(releases: readonly Release[]): Release | undefined {
  const rising = releases.toSorted((one, other) => compareVersions(one.version, other.version));
  return rising.findLast(({ version }) => !version.includes("-")) ?? rising.at(-1);
}

const missing = (path: string) => refused(404, `not found: ${path}`);
