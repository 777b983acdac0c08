import { and, eq } from "drizzle-orm";
import type { AttemptEnd } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";

/** An attempt under way: by its number it is told from one that was made after its sender was taken for dead. */
export type BegunAttempt = { deliveryId: string; channelId: number; attempt: number; sender: string };

/** How an attempt ended, and what becomes of its delivery and its channel; times are epoch milliseconds. */
export type EndedAttempt = {
  end: AttemptEnd;
  isAmbiguous: boolean;
  status: number | undefined;
  code: string | undefined;
  reason: string | undefined;
  excerpt: string | undefined;
  delivery:
    | { state: "delivered" | "accepted" }
    | { state: "waiting"; dueAt: number }
    | { state: "dead"; reason: string };
  channel: { refusals: number; failingSince: number | null; restsUntil: number | undefined };
  now: number;
};

/**
 * Writes down how an attempt ended and gives the leases back. Did that count? It doesn't once the lease ran out and another
 * sender took the delivery over; then nothing is written.
 */
export async function endAttempt(
  tx: Transaction,
  { deliveryId, channelId, attempt, sender }: BegunAttempt,
  { end, isAmbiguous, status, code, reason, excerpt, delivery, channel, now }: EndedAttempt,
): Promise<boolean> {
  const [released] = await tx
    .update(channels)
    .set({
      leasedBy: null,
      leasedUntil: null,
      refusals: channel.refusals,
      failingSince: channel.failingSince === null ? null : new Date(channel.failingSince),
      ...(channel.restsUntil !== undefined && { restsUntil: new Date(channel.restsUntil) }),
    })
    .where(and(eq(channels.id, channelId), eq(channels.leasedBy, sender)))
    .returning({ id: channels.id });
  if (released === undefined) return false;
  const [ended] = await tx
    .update(deliveries)
    .set({
      leasedUntil: null,
      state: delivery.state,
      ...(delivery.state === "waiting" ? { dueAt: new Date(delivery.dueAt) } : { endedAt: new Date(now) }),
      ...(delivery.state === "dead" && { reason: delivery.reason }),
    })
    .where(
      and(eq(deliveries.id, deliveryId), eq(deliveries.attempts, attempt), eq(deliveries.state, "sending")),
    )
    .returning({ id: deliveries.id });
  if (ended === undefined) throw new Error("a delivery has changed under its lease");
  await tx
    .update(deliveryAttempts)
    .set({ end, ambiguous: isAmbiguous, endedAt: new Date(now), status, code, reason, excerpt })
    .where(and(eq(deliveryAttempts.deliveryId, deliveryId), eq(deliveryAttempts.attempt, attempt)));
  return true;
}
