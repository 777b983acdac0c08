export { ask, isNotFound, refusalOf, type Answered, type Asker } from "./ask.ts";
export { fillCacheCard } from "./caching/fill-card.ts";
export { couldNotAsk } from "./interview/could-not-ask.ts";
export { fillConformanceCard } from "./conformance/fill-card.ts";
export { Interview } from "./interview/interview.ts";
export type { Hearing } from "./interview/rule.ts";
export { subjectsAround } from "./interview/subjects.ts";
export { escapePath, escapeVersion, unescapePath, unescapeVersion } from "./escape.ts";
export { parseGoSum, type GoSum, type GoSumLine } from "./go-sum.ts";
export { createIndexClient, type IndexClient } from "./index-client.ts";
export type { IndexEntry, IndexPage } from "./index-page.ts";
export { checkAnsweredVersion, parseInfo, type Info, type Origin } from "./info.ts";
export { askLatest } from "./latest-step.ts";
export { NameError } from "./name-error.ts";
export { askOrigin } from "./origin/ask-origin.ts";
export { checkFilePath, checkPath, checkPathVersion, matchesPathMajor, splitPathVersion } from "./path.ts";
export { matchesPrefixPatterns } from "./prefix-patterns.ts";
export {
  createProxyClient,
  infoLimitBytes,
  modLimitBytes,
  readInfo,
  type ProxyClient,
} from "./proxy-client.ts";
export {
  isPseudoVersion,
  makePseudoVersion,
  parsePseudoVersion,
  pseudoVersionBase,
  type PseudoVersion,
} from "./pseudo-version.ts";
export { isRetracted, readRetractions, type Retraction } from "./retraction.ts";
export { parseTime } from "./rfc3339.ts";
export { compareTimestamps } from "./timestamp-order.ts";
export { parseVersionList, type VersionList } from "./version-list.ts";
export { infoOf, queryVersion, type QueryFailure } from "./version-query.ts";
export { compareSumLines, compareVersions, sortVersions, type Order } from "./version-order.ts";
export { canonicalVersion, parseVersion, type Version } from "./version.ts";
export type { FetchedZip, ZipOptions } from "./zip/ask-zip.ts";
export type { ReadZip, ZipTask } from "./zip/reading.ts";
export { readZipFile } from "./zip/zip-thread.ts";
