import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { channels } from "../../schema/channels.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryAttempts } from "../../schema/delivery-attempts.ts";
import { leaseEnd } from "./lease.ts";

/** Whoever sends, and of what budget. */
export type Sending = {
  /** The sender that holds the channel from now on. */
  sender: string;
  allowance: { tokens: number; at: number };
  now: number;
};

/** Leases a delivery that waits, and its channel, to a sender, and writes down that it is tried. Which attempt is it? */
export async function beginAttempt(
  tx: Transaction,
  { id, channelId }: { id: string; channelId: number },
  { sender, allowance, now }: Sending,
): Promise<number> {
  const [begun] = await tx
    .update(deliveries)
    .set({ state: "sending", attempts: sql`${deliveries.attempts} + 1`, leasedUntil: leaseEnd })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "waiting")))
    .returning({ attempt: deliveries.attempts });
  if (begun === undefined) throw new Error("a delivery that was locked has changed");
  await tx
    .insert(deliveryAttempts)
    .values({ deliveryId: id, attempt: begun.attempt, startedAt: new Date(now) });
  await tx
    .update(channels)
    .set({ leasedBy: sender, leasedUntil: leaseEnd, allowance })
    .where(eq(channels.id, channelId));
  return begun.attempt;
}
