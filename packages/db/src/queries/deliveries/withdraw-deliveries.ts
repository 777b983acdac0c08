import { and, inArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { isUntried } from "./is-untried.ts";

/** Withdraws those of these deliveries that nobody has tried to make yet. Which were they? */
export async function withdrawDeliveries(
  tx: Transaction,
  ids: readonly string[],
  { reason, now }: { reason: string; now: number },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const withdrawn = await tx
    .update(deliveries)
    .set({ state: "withdrawn", reason, endedAt: new Date(now) })
    .where(and(inArray(deliveries.id, [...ids]), isUntried))
    .returning({ id: deliveries.id });
  return withdrawn.map(({ id }) => id);
}
