import { createHash } from "node:crypto";
import type { Look } from "@heliograph/core";
import { parseVersion, type VersionList } from "@heliograph/goproxy";

/** Longest version that is told of. */
export const versionLimit = 128;

/** A list, each version once and in rising order. */
export type Listing = NonNullable<Look["list"]> & { versions: readonly string[] };

/** What an answer to `@v/list` comes to. */
export function listingOf({ versions }: Pick<VersionList, "versions">): Listing {
  const distinct = [...new Set(versions)];
  return {
    versions: distinct,
    count: distinct.length,
    newest: newestOf(distinct),
    digest: digestOf(distinct),
  };
}

/** What is told of a list. */
export const summaryOf = ({ count, newest, digest }: Listing): Look["list"] => ({ count, newest, digest });

/** The highest full release, or else the highest version; those of before there were modules come last. */
function newestOf(versions: readonly string[]): string | null {
  const told = versions.filter(({ length }) => length <= versionLimit);
  return (
    told.findLast((version) => !version.includes("-") && !version.includes("+")) ??
    told.findLast((version) => parseVersion(version)?.build === "") ??
    told.at(-1) ??
    null
  );
}

function digestOf(versions: readonly string[]): string {
  const hash = createHash("sha256");
  for (const version of versions) hash.update(`${version}\n`);
  return hash.digest("hex").slice(0, 16);
}
