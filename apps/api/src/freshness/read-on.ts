import { createHash } from "node:crypto";
import { hours, minutes } from "@heliograph/core";
import { compareTimestamps, parseTime, type IndexEntry, type IndexPage } from "@heliograph/goproxy";
import type { FeedPosition, ReadEntry } from "@heliograph/db";
import { justAfter } from "./just-after.ts";

/** So long before the cursor the feed is read again: it may fill in what is late. */
const overlapMs = minutes(5);

/** What was out for longer when a feed is read for the first time is not news. */
const firstReachMs = hours(1);

/** An entry that is dated further ahead is not believed yet: a cursor there would pass over all until then. */
const furthestAheadMs = minutes(2);

/** A time takes less; it is kept, and asked for again. */
const longestTimestamp = 64;

/** Most entries that are remembered. A feed that has more in the time of the overlap tells some of them twice. */
const mostRecent = 50_000;

/** From where the next round of a feed begins. */
export function startOfRound({ cursor, hasMore }: FeedPosition, now: number): string {
  if (cursor === null) return new Date(now - firstReachMs).toISOString();
  return hasMore ? cursor : new Date(millisecondsOf(cursor) - overlapMs).toISOString();
}

/** What a page of a feed comes to. */
export type ReadOn = {
  /** The entries that were not read before, each once. */
  fresh: IndexEntry[];
  cursor: string | null;
  recent: ReadEntry[];
  /** From where to read on; undefined where nothing follows, or nothing that can be read. */
  next: string | undefined;
  /** What cannot be read of the feed, also where it goes on after that; empty where all can. */
  detail: string;
};

/** Takes from a page, which was asked for by a time, what is new, and how far the feed has then been read. */
export function readOn(
  { cursor, recent }: Pick<FeedPosition, "cursor" | "recent">,
  { entries, broken, isFull }: IndexPage,
  { since, now }: { since: string; now: number },
): ReadOn {
  const believed = entries.filter(
    ({ at, timestamp }) =>
      at >= millisecondsOf(since) && at <= now + furthestAheadMs && timestamp.length <= longestTimestamp,
  );
  const names = new Set(recent.map(([, name]) => name));
  const fresh = believed.filter((entry) => {
    const name = nameOf(entry);
    return !names.has(name) && names.add(name);
  });
  const newest = latestOf(believed.map(({ timestamp }) => timestamp));
  const isStuck = newest !== undefined && isFull && compareTimestamps(newest, since) === 0;
  const reached = latestOf([cursor, newest, isStuck ? justAfter(since) : undefined]) ?? null;
  const oldest = reached === null ? 0 : millisecondsOf(reached) - overlapMs;
  const read = {
    fresh,
    cursor: reached,
    recent: [...recent, ...fresh.map((entry): ReadEntry => [entry.at, nameOf(entry)])]
      .filter(([at]) => at >= oldest)
      .slice(-mostRecent),
  };
  if (broken !== undefined) return { ...read, next: undefined, detail: broken };
  if (isStuck) {
    const detail = `more than ${entries.length} entries are of ${newest}, and no more of them can be asked for`;
    return { ...read, next: justAfter(since), detail };
  }
  if (!isFull) return { ...read, next: undefined, detail: "" };
  if (newest === undefined || compareTimestamps(newest, since) < 0)
    return { ...read, next: undefined, detail: `it does not tell what is newer than ${since}` };
  return { ...read, next: newest, detail: "" };
}

const millisecondsOf = (timestamp: string) => parseTime(timestamp) ?? Number.NaN;

const nameOf = ({ path, version }: IndexEntry) =>
  createHash("sha256").update(`${path}@${version}`).digest("base64url").slice(0, 12);

function latestOf(timestamps: readonly (string | null | undefined)[]): string | undefined {
  let latest: string | undefined;
  for (const timestamp of timestamps) {
    if (typeof timestamp !== "string") continue;
    if (latest === undefined || compareTimestamps(timestamp, latest) > 0) latest = timestamp;
  }
  return latest;
}
