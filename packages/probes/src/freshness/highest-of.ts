import { isVersionOf } from "../inspect/choose-sample.ts";

/** Most versions of a kind that are told of one look. */
const mostVersions = 16;

/** The highest of versions in rising order that can be told of, the highest first: a list may hold anything. */
export const highestOf = (module: string, rising: readonly string[]): string[] =>
  rising
    .toReversed()
    .values()
    .filter((version) => isVersionOf(module, version))
    .take(mostVersions)
    .toArray();
