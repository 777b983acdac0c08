import { hours, minutes, MirrorFailure, shown } from "@heliograph/core";
import {
  lockFeed,
  readSampled,
  saveFeed,
  saveReleases,
  type Database,
  type FeedPosition,
  type Target,
  type Transaction,
} from "@heliograph/db";
import {
  createIndexClient,
  matchesPrefixPatterns,
  type Asker,
  type IndexEntry,
  type IndexPage,
} from "@heliograph/goproxy";
import type { Logger } from "pino";
import { basketFollowedMs } from "../ingest/freshness/found-releases.ts";
import { transact } from "../ingest/transact.ts";
import type { Plan } from "../plan/plan.ts";
import { isRelease } from "./is-release.ts";
import { readOn, startOfRound } from "./read-on.ts";
import { sampleReleases } from "./sample-releases.ts";

/** Most entries of a page, and most pages that are read in one go: the rest waits for the next round. */
const [pageLimit, mostPages] = [2_000, 5];

/** For how long a release is watched for that is not of a module of the basket. */
const sampleFollowedMs = hours(6);

/** Until a feed has been read to its end, only what is not older is watched for: nobody has looked for what is. */
const firstNewsMs = minutes(2);

/** Longest word of a feed that is kept, in characters. */
const longestDetail = 500;

/** What following a feed needs. */
export type Following = {
  plan: Plan;
  outbound: Asker;
  now: number;
  log: Logger;
  signal?: AbortSignal | undefined;
};

/**
 * Reads on in the index feed and keeps the releases that it tells of. The position moves in the transaction that keeps a page
 * and only from where the page was asked for, so that nothing is lost or counted twice, however many do this at a time.
 */
export async function followFeed(
  database: Database,
  { plan, outbound, now, log, signal }: Following,
): Promise<void> {
  const feed = [...plan.targets.values()].find(({ role }) => role === "index");
  if (feed === undefined) return;
  const { page } = createIndexClient(outbound, feed.baseUrl);
  let since: string | undefined;
  let detail = "";
  for (let pages = 0; pages < mostPages; pages += 1) {
    const position = await transact(database, (tx) => lockFeed(tx, feed.id));
    since ??= startOfRound(position, now);
    try {
      const { value } = await page(since, pageLimit, signal);
      const asked = { feed, position, since, detail };
      const read = await transact(database, (tx) => keepPage(tx, asked, value, { plan, now }));
      if (read?.next === undefined) return;
      ({ next: since, detail } = read);
    } catch (error) {
      if (!(error instanceof MirrorFailure)) throw error;
      log.warn({ err: error, feed: feed.slug }, "the index feed cannot be read");
      return transact(database, (tx) => keepFailure(tx, feed, error.message, now));
    }
  }
}

/** Keeps what a page tells, and how far the feed is read then; undefined where somebody else has read on meanwhile. */
async function keepPage(
  tx: Transaction,
  {
    feed,
    position,
    since,
    detail: before,
  }: {
    feed: Target;
    position: FeedPosition;
    since: string;
    /** What could not be read of the pages before it. */
    detail: string;
  },
  page: IndexPage,
  { plan, now }: { plan: Plan; now: number },
): Promise<{ next: string | undefined; detail: string } | undefined> {
  const known = await lockFeed(tx, feed.id);
  if (known.cursor !== position.cursor || known.entries !== position.entries) return undefined;
  const { fresh, cursor, recent, next, detail } = readOn(known, page, { since, now });
  const failing = next === undefined && detail !== "";
  const told = fresh.filter(
    ({ path, version }) =>
      isRelease(path, version) && !matchesPrefixPatterns(plan.freshness.privateModules, path),
  );
  const newsSince = known.caughtUpAt === null ? now - firstNewsMs : -Infinity;
  await keepReleases(tx, told, { plan, newsSince, now });
  await saveFeed(tx, feed.id, {
    cursor,
    recent,
    hasMore: next !== undefined,
    entries: known.entries + fresh.length,
    releases: known.releases + told.length,
    caughtUpAt: next === undefined && !failing ? now : known.caughtUpAt,
    failingSince: failing ? (known.failingSince ?? now) : null,
    detail: inOneLine(detail || before),
  });
  return { next, detail: detail || before };
}

async function keepReleases(
  tx: Transaction,
  told: readonly IndexEntry[],
  { plan: { basket, freshness }, newsSince, now }: { plan: Plan; newsSince: number; now: number },
): Promise<void> {
  if (told.length === 0) return;
  const inBasket = new Set(basket);
  const news = told.filter(({ at }) => at >= newsSince);
  const others = news.filter(({ path }) => !inBasket.has(path));
  const ofBasket = new Set(news.filter(({ path }) => inBasket.has(path)));
  const watched = await readSampled(tx, basket, now);
  const sampled = new Set(sampleReleases(others, watched, { perHour: freshness.releasesPerHour, now }));
  await saveReleases(
    tx,
    told.map((entry) => ({
      module: entry.path,
      version: entry.version,
      source: "feed",
      publishedAfter: entry.at,
      publishedBy: entry.at,
      followedUntil: ofBasket.has(entry)
        ? entry.at + basketFollowedMs
        : sampled.has(entry)
          ? entry.at + sampleFollowedMs
          : null,
      missedSince: null,
    })),
  );
}

async function keepFailure(tx: Transaction, feed: Target, detail: string, now: number): Promise<void> {
  const { failingSince } = await lockFeed(tx, feed.id);
  await saveFeed(tx, feed.id, { failingSince: failingSince ?? now, detail: inOneLine(detail) });
}

const inOneLine = (text: string) => shown(text).slice(0, longestDetail);
