import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryTopic } from "./insert-deliveries.ts";

/** Lets a delivery go that was held: it is due then, in epoch milliseconds. */
export async function releaseDelivery(tx: Transaction, id: string, dueAt: number): Promise<void> {
  await tx
    .update(deliveries)
    .set({ state: "waiting", reason: null, dueAt: new Date(dueAt) })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "held")));
  await tx.execute(sql`select pg_notify(${deliveryTopic}, '')`);
}
