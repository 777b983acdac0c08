import type { Release } from "./module.ts";
import { found, refused, type Reply } from "./reply.ts";

/** Most entries in one answer, as at index.golang.org. */
const entryLimit = 2_000;

/** Answers as the index feed does: what was published since a time, the oldest first, one JSON object a line. */
export function replyAsIndex(query: URLSearchParams, releases: readonly Release[]): Reply {
  const since = Date.parse(query.get("since") ?? "1970-01-01T00:00:00Z");
  const limit = Number(query.get("limit") ?? entryLimit);
  if (Number.isNaN(since)) return refused(400, "since is no time");
  if (!Number.isInteger(limit) || limit < 1) return refused(400, "limit is no number");
  const lines = releases
    .filter(({ publishedAt }) => publishedAt >= since)
    .slice(0, Math.min(limit, entryLimit))
    .map(({ path, version, publishedAt }) =>
      JSON.stringify({ Path: path, Version: version, Timestamp: new Date(publishedAt).toISOString() }),
    );
  return found(lines.map((line) => `${line}\n`).join(""), "text/plain; charset=utf-8", "changes");
}
