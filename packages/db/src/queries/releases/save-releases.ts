import { sql, type SQL } from "drizzle-orm";
import type { ReleaseSource } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { trust } from "../../sql/trust.ts";

/** A release as somebody came to know of it; times are epoch milliseconds. */
export type FoundRelease = {
  module: string;
  version: string;
  source: ReleaseSource;
  publishedAfter: number | null;
  publishedBy: number;
  /** Until when it is watched for; null where knowing it is enough. */
  followedUntil: number | null;
  /** Since when it is missed where it had been shown. */
  missedSince: number | null;
};

/**
 * Keeps releases, each at most once in the list, and returns those that were not known. A more trusted source replaces what
 * another said of the publication; the upstream and the fleet learn from each further sight of their own. Rows are taken in the
 * order of their key, so that nobody who does the same waits for us while we wait for him.
 */
export async function saveReleases(
  db: Database | Transaction,
  found: readonly FoundRelease[],
): Promise<FoundRelease[]> {
  if (found.length === 0) return [];
  const inOrder = found.toSorted((a, b) => compare(a.module, b.module) || compare(a.version, b.version));
  const rows = await db
    .insert(releases)
    .values(
      inOrder.map(({ publishedAfter, publishedBy, followedUntil, missedSince, ...release }) => ({
        ...release,
        publishedAfter: dateOf(publishedAfter),
        publishedBy: new Date(publishedBy),
        followedUntil: dateOf(followedUntil),
        missedSince: dateOf(missedSince),
      })),
    )
    .onConflictDoUpdate({
      target: [releases.module, releases.version],
      set: {
        source: sql`case when ${isSurer} then excluded.source else releases.source end`,
        publishedAfter: believed(sql`excluded.published_after`, sql`releases.published_after`, commonAfter),
        publishedBy: believed(sql`excluded.published_by`, sql`releases.published_by`, commonBy),
        followedUntil: sql`greatest(releases.followed_until, excluded.followed_until)`,
        missedSince: sql`coalesce(releases.missed_since, excluded.missed_since)`,
      },
    })
    .returning({ module: releases.module, version: releases.version, isNew: sql<boolean>`xmax = 0` });
  const fresh = new Set(rows.filter(({ isNew }) => isNew).map(nameOf));
  return found.filter((release) => fresh.has(nameOf(release)));
}

const isSurer = sql`${trust(sql`excluded.source`)} < ${trust(sql`releases.source`)}`;

/** What the surer of two sources says; of one source, what both say together. The feed names the moment once. */
const believed = (said: SQL, known: SQL, common: SQL) => sql`case
  when ${isSurer} then ${said}
  when excluded.source = releases.source and releases.source <> 'feed' then ${common}
  else ${known} end`;

const commonBy = sql`least(releases.published_by, excluded.published_by)`;

/** The earliest miss before the first sight; where that was open at first, it stays open. */
const earliestMiss = sql`least(releases.published_after, excluded.published_after)`;
const commonAfter = sql`case when releases.published_after is not null and ${earliestMiss} < ${commonBy}
  then ${earliestMiss} end`;

const dateOf = (at: number | null) => (at === null ? null : new Date(at));

const nameOf = ({ module, version }: { module: string; version: string }) => `${module}@${version}`;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
