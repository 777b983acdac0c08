import { isPseudoVersion, parsePseudoVersion } from "./pseudo-version.ts";
import { parseTime } from "./rfc3339.ts";
import { sortVersions } from "./version-order.ts";
import { parseVersion } from "./version.ts";
import { fields } from "./white-space.ts";

/** What an answer to `@v/list` says. */
export type VersionList = {
  /** Tagged versions in rising order, as often as they are listed. */
  versions: string[];
  /** The version with the newest time, written beside it or being part of it; only commits without a tag have one. */
  newest: string | undefined;
  /** Lines with text that does not begin with a version. */
  invalidLineCount: number;
};

/**
 * Reads an answer to `@v/list` as the go command does: the first field of a line is a version, a second its time.
 * Lines that do not begin with a version are passed over, and counted.
 */
export function parseVersionList(text: string): VersionList {
  const versions: string[] = [];
  let invalidLineCount = 0;
  let newest: { version: string; at: number } | undefined;
  for (const line of text.split("\n")) {
    const [version, time] = fields(line);
    if (version === undefined) continue;
    if (parseVersion(version) === undefined) {
      invalidLineCount += 1;
      continue;
    }
    if (!isPseudoVersion(version)) versions.push(version);
    const at = time === undefined ? parsePseudoVersion(version)?.committedAt : parseTime(time);
    if (at !== undefined && (newest === undefined || at > newest.at)) newest = { version, at };
  }
  return { versions: sortVersions(versions), newest: newest?.version, invalidLineCount };
}
