import { compareTimestamps } from "@heliograph/goproxy";
import { countWhile } from "./count-while.ts";
import { inForce, type OrderedFault } from "./fault.ts";
import type { Release } from "./module.ts";
import { found, refused, type Reply } from "./reply.ts";

/** Most entries in one answer, as at index.golang.org. */
const entryLimit = 2_000;

/**
 * Answers as the index feed does: what was published since a time, the oldest first, one JSON object a line.
 * `releases` must come in the order in which they are published.
 */
export function replyAsIndex(
  query: URLSearchParams,
  releases: readonly Release[],
  faults: readonly OrderedFault[],
): Reply {
  const limit = Number(query.get("limit") ?? entryLimit);
  if (!Number.isInteger(limit) || limit < 1) return refused(400, "limit is no number");
  const since = query.get("since") ?? "1970-01-01T00:00:00Z";
  if (!isTime(since)) return refused(400, "since is no time");
  const most = Math.min(limit, entryLimit);
  const known = countWhile(releases, (release) => compareTimestamps(timestampOf(release), since) < 0);
  const lines = linesUnder(faults, releases.slice(known, known + most).map(line)).slice(0, most);
  return found(bodyUnder(faults, lines.join("")), "text/plain; charset=utf-8", "changes");
}

function isTime(text: string): boolean {
  try {
    return compareTimestamps(text, text) === 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const line = (release: Release): string =>
  `${JSON.stringify({ Path: release.path, Version: release.version, Timestamp: timestampOf(release) })}\n`;

/** With microseconds, and as Go writes it: without zeros at the end of the fraction. */
function timestampOf({ publishedAt }: Release): string {
  const microseconds = Math.round(publishedAt * 1_000);
  const whole = new Date(Math.floor(microseconds / 1_000)).toISOString().slice(0, -1);
  const rest = (((microseconds % 1_000) + 1_000) % 1_000).toString().padStart(3, "0");
  return `${`${whole}${rest}`.replace(/\.?0+$/, "")}Z`;
}

function linesUnder(faults: readonly OrderedFault[], lines: readonly string[]): readonly string[] {
  const ordered = inForce(faults, "feed-shuffle") === undefined ? lines : lines.toReversed();
  return inForce(faults, "feed-repeat") === undefined ? ordered : ordered.flatMap((one) => [one, one]);
}

/** The body, or what there is of it when it ends within its last line. */
function bodyUnder(faults: readonly OrderedFault[], body: string): string {
  if (inForce(faults, "feed-cut") === undefined) return body;
  const lastLine = body.slice(body.lastIndexOf("\n", body.length - 2) + 1);
  return body.slice(0, body.length - Math.ceil(lastLine.length / 2));
}
