import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { isUntried } from "./is-untried.ts";

/** Keeps those of these deliveries back that nobody has tried to make yet. */
export async function holdDeliveries(tx: Transaction, ids: readonly string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(deliveries)
    .set({ state: "held", reason })
    .where(and(inArray(deliveries.id, [...ids]), isUntried, eq(deliveries.state, "waiting")));
}
