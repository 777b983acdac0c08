import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";

/**
 * Gives up the attempts of a channel's sender that is gone: nobody knows how they ended, so that another may repeat what has
 * arrived. Only for who has claimed the channel.
 */
export async function giveUpLost(tx: Transaction, channelId: number, now: number): Promise<void> {
  const lost = await tx
    .update(deliveries)
    .set({ state: "waiting", dueAt: new Date(now), leasedUntil: null })
    .where(and(eq(deliveries.channelId, channelId), eq(deliveries.state, "sending")))
    .returning({ id: deliveries.id });
  if (lost.length === 0) return;
  await tx
    .update(deliveryAttempts)
    .set({ end: "lost", ambiguous: true, endedAt: new Date(now), reason: "whoever made it was gone" })
    .where(
      and(
        inArray(
          deliveryAttempts.deliveryId,
          lost.map(({ id }) => id),
        ),
        isNull(deliveryAttempts.endedAt),
      ),
    );
}
