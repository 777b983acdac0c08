import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { subscriptions } from "../../schema/subscriptions.ts";

/** Gives who has said yes a channel. Was it for this one to do? It is not for a second one. */
export async function confirmSubscription(tx: Transaction, id: number, now: number): Promise<boolean> {
  const [wish] = await tx
    .select()
    .from(subscriptions)
    .where(and(eq(subscriptions.id, id), isNull(subscriptions.confirmedAt)))
    .for("update");
  if (wish === undefined) return false;
  const { kind, language, sealed, hint } = wish;
  // No name of a configuration has a blank.
  const name = `subscriber ${id}`;
  const [channel] = await tx
    .insert(channels)
    .values({ name, kind, language, sealed, hint, isFallback: false, isPublic: true })
    .returning({ id: channels.id });
  await tx
    .update(subscriptions)
    .set({ channelId: channel?.id ?? null, confirmedAt: new Date(now), sealed: "" })
    .where(eq(subscriptions.id, id));
  return true;
}
