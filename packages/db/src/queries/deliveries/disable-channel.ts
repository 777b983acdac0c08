import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";

/** Sends nothing more to a channel; all that it was still to be told is dead. Which deliveries were that? */
export async function disableChannel(
  tx: Transaction,
  channelId: number,
  { reason, now }: { reason: string; now: number },
): Promise<string[]> {
  const at = new Date(now);
  await tx.update(channels).set({ disabledReason: reason, disabledAt: at }).where(eq(channels.id, channelId));
  const dead = await tx
    .update(deliveries)
    .set({ state: "dead", reason, endedAt: at })
    .where(and(eq(deliveries.channelId, channelId), inArray(deliveries.state, ["waiting", "held"])))
    .returning({ id: deliveries.id });
  return dead.map(({ id }) => id);
}
