import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { subscriptions } from "../../schema/subscriptions.ts";
import { retireChannels } from "../channels/retire-channels.ts";

/** Forgets subscribers, where they are told, and what they were still to be told. */
export async function endSubscriptions(
  tx: Transaction,
  which: { id: number } | { channelId: number } | { besides: number; targetDigest: string },
  now: number,
): Promise<void> {
  const ended = await tx
    .delete(subscriptions)
    .where(conditionOf(which))
    .returning({ channelId: subscriptions.channelId });
  const channelIds = ended.flatMap(({ channelId }) => channelId ?? []);
  await retireChannels(tx, channelIds, { reason: "its subscriber has left", now });
}

/** One of them, or all confirmed ones of a place but for one. */
function conditionOf(which: Parameters<typeof endSubscriptions>[1]) {
  if ("id" in which) return eq(subscriptions.id, which.id);
  if ("channelId" in which) return inArray(subscriptions.channelId, [which.channelId]);
  return and(
    eq(subscriptions.targetDigest, which.targetDigest),
    ne(subscriptions.id, which.besides),
    isNotNull(subscriptions.confirmedAt),
  );
}
