import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";

/** A delivery that is to be made; times are epoch milliseconds. */
export type NewDelivery = Omit<
  typeof deliveries.$inferInsert,
  "position" | "queuedAt" | "dueAt" | "endedAt"
> & {
  queuedAt: number;
  dueAt: number;
  endedAt?: number;
};

/** Where senders hear that there is something to send. */
export const deliveryTopic = "heliograph_deliveries";

const batchSize = 500;

/** Queues deliveries, and wakes the senders once the transaction is committed; what a channel is told already is not told again. Which are new? */
export async function insertDeliveries(tx: Transaction, rows: readonly NewDelivery[]): Promise<string[]> {
  const inserted: string[] = [];
  for (let start = 0; start < rows.length; start += batchSize) {
    const values = rows.slice(start, start + batchSize).map(({ queuedAt, dueAt, endedAt, ...row }) => ({
      ...row,
      queuedAt: new Date(queuedAt),
      dueAt: new Date(dueAt),
      endedAt: endedAt === undefined ? null : new Date(endedAt),
    }));
    const added = await tx
      .insert(deliveries)
      .values(values)
      .onConflictDoNothing()
      .returning({ id: deliveries.id });
    inserted.push(...added.map(({ id }) => id));
  }
  if (inserted.length > 0) await tx.execute(sql`select pg_notify(${deliveryTopic}, '')`);
  return inserted;
}
