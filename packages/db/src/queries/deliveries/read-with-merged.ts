import { asc, inArray, or } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryColumns, type StoredDelivery } from "./stored-delivery.ts";

/** What do these deliveries tell, and what was merged into them? In the order of writing. */
export const readWithMerged = (tx: Transaction, ids: readonly string[]): Promise<StoredDelivery[]> =>
  tx
    .select(deliveryColumns)
    .from(deliveries)
    .where(or(inArray(deliveries.id, [...ids]), inArray(deliveries.mergedInto, [...ids])))
    .orderBy(asc(deliveries.position));
