import { eq } from "drizzle-orm";
import type { Subscribed } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { subscriptions } from "../../schema/subscriptions.ts";

/** Tells a subscriber of what he wants to hear from now on. */
export async function changeSubscription(tx: Transaction, id: number, wanted: Subscribed): Promise<void> {
  const [changed] = await tx
    .update(subscriptions)
    .set(wanted)
    .where(eq(subscriptions.id, id))
    .returning({ channelId: subscriptions.channelId });
  const channelId = changed?.channelId ?? null;
  if (channelId === null) return;
  await tx.update(channels).set({ language: wanted.language }).where(eq(channels.id, channelId));
}
