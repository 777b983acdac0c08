import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { feeds, type ReadEntry } from "../../schema/feeds.ts";
import { epochMsOrNull } from "../../sql/moment.ts";

/** How far a feed has been read; times are epoch milliseconds. */
export type FeedPosition = {
  cursor: string | null;
  hasMore: boolean;
  recent: ReadEntry[];
  entries: number;
  releases: number;
  caughtUpAt: number | null;
  failingSince: number | null;
};

/** How far has this feed been read? Nobody else reads on until the transaction ends. */
export async function lockFeed(tx: Transaction, mirrorId: number): Promise<FeedPosition> {
  await tx.insert(feeds).values({ mirrorId, entries: 0, releases: 0, detail: "" }).onConflictDoNothing();
  const [feed] = await tx
    .select({
      cursor: feeds.cursor,
      hasMore: feeds.hasMore,
      recent: feeds.recent,
      entries: feeds.entries,
      releases: feeds.releases,
      caughtUpAt: epochMsOrNull(feeds.caughtUpAt),
      failingSince: epochMsOrNull(feeds.failingSince),
    })
    .from(feeds)
    .where(eq(feeds.mirrorId, mirrorId))
    .for("update");
  if (feed === undefined) throw new Error(`the position in feed ${mirrorId} was taken away`);
  return feed;
}
