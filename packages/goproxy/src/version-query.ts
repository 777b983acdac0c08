import { MirrorFailure } from "@heliograph/core";
import type { Answer } from "./chain/walk.ts";
import { escapeVersion } from "./escape.ts";
import { checkAnsweredVersion, parseInfo, type Info } from "./info.ts";
import { parseVersionList } from "./version-list.ts";
import { parseVersion } from "./version.ts";

/** What a query fails of: something that was not had, an answer that makes no sense, or a module without such a version. */
export type QueryFailure<Failure> = Failure | MirrorFailure | "no-matching-version";

/**
 * Looks for the version that `latest` or a prefix such as `v1.2` stands for, as the go command does at one hop: all of it there,
 * and so it is one operation of a walk. No version is an error, not *not found*, and stops at a comma. What retractions and
 * requirements rule out is left aside. `read` gets a path below the module's. https://go.dev/ref/mod#version-queries
 */
export async function queryVersion<Failure>(
  { path, query }: { path: string; query: string },
  read: (rest: string) => Promise<Answer<string, Failure>>,
): Promise<Answer<Info, QueryFailure<Failure>>> {
  const list = await read("@v/list");
  if (list.outcome !== "ok") return list;
  const { versions, newest } = parseVersionList(list.value);
  const fitting = query === "latest" ? versions : versions.filter((version) => isWithin(version, query));
  const chosen = fitting.findLast((version) => parseVersion(version)?.prerelease === "") ?? fitting.at(-1);
  if (chosen !== undefined) return readInfo(`@v/${escapeVersion(chosen)}.info`, chosen);
  if (query !== "latest") return noMatch;
  const latest = await readInfo("@latest", "");
  if (latest.outcome !== "not-found") return latest;
  return newest === undefined ? noMatch : readInfo(`@v/${escapeVersion(newest)}.info`, newest);

  async function readInfo(rest: string, version: string): Promise<Answer<Info, Failure | MirrorFailure>> {
    const answer = await read(rest);
    return answer.outcome === "ok" ? infoOf(answer.value, path, version) : answer;
  }
}

/** What an answer to `.info` or `@latest` comes to: one that makes no sense, or is about another version, is an error. */
export function infoOf(body: string, path: string, version: string): Answer<Info, MirrorFailure> {
  try {
    const info = parseInfo(body);
    checkAnsweredVersion(info, path, version);
    return { outcome: "ok", value: info };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { outcome: "error", failure: error };
  }
}

const noMatch = { outcome: "error", failure: "no-matching-version" } as const;

/** Whether a version is a release that begins with all of a prefix. */
const isWithin = (version: string, prefix: string) =>
  version.startsWith(`${prefix}.`) && parseVersion(version)?.prerelease === "";
