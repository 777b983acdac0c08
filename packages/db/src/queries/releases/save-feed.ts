import { eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { feeds } from "../../schema/feeds.ts";
import type { FeedPosition } from "./lock-feed.ts";

/** Keeps how far a feed has been read, and what is wrong with it. */
export async function saveFeed(
  tx: Transaction,
  mirrorId: number,
  { caughtUpAt, failingSince, ...feed }: Partial<FeedPosition> & { detail: string },
): Promise<void> {
  await tx
    .update(feeds)
    .set({ ...feed, caughtUpAt: dateOf(caughtUpAt), failingSince: dateOf(failingSince) })
    .where(eq(feeds.mirrorId, mirrorId));
}

const dateOf = (at: number | null | undefined) => (typeof at === "number" ? new Date(at) : at);
