import { and, eq, gt } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";

/** Lets all that a channel could not be told before be due now. */
export async function bringForward(tx: Transaction, channelId: number, now: number): Promise<void> {
  await tx
    .update(deliveries)
    .set({ dueAt: new Date(now) })
    .where(
      and(
        eq(deliveries.channelId, channelId),
        eq(deliveries.state, "waiting"),
        gt(deliveries.attempts, 0),
        gt(deliveries.dueAt, new Date(now)),
      ),
    );
}
