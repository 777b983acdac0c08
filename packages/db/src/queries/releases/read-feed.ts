import { asc, eq, isNull } from "drizzle-orm";
import type { FeedState } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { feeds } from "../../schema/feeds.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMsOrNull, isoOrNull } from "../../sql/moment.ts";

/** How far has the index feed been read? The first, where there are several. */
export async function readFeed(db: Database | Transaction): Promise<FeedState | undefined> {
  const [feed] = await db
    .select({
      mirror: mirrors.slug,
      cursor: feeds.cursor,
      entries: feeds.entries,
      releases: feeds.releases,
      caughtUpAt: epochMsOrNull(feeds.caughtUpAt),
      failingSince: epochMsOrNull(feeds.failingSince),
      detail: feeds.detail,
    })
    .from(feeds)
    .innerJoin(mirrors, eq(mirrors.id, feeds.mirrorId))
    .where(isNull(mirrors.retiredAt))
    .orderBy(asc(mirrors.position))
    .limit(1);
  if (feed === undefined) return undefined;
  const { caughtUpAt, failingSince, ...state } = feed;
  return { ...state, caughtUpAt: isoOrNull(caughtUpAt), failingSince: isoOrNull(failingSince) };
}
