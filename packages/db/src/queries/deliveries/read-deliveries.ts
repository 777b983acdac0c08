import { asc, inArray } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { deliveryColumns, type StoredDelivery } from "./stored-delivery.ts";

/** What do these deliveries tell? In the order of writing. */
export const readDeliveries = (tx: Transaction, ids: readonly string[]): Promise<StoredDelivery[]> =>
  tx
    .select(deliveryColumns)
    .from(deliveries)
    .where(inArray(deliveries.id, [...ids]))
    .orderBy(asc(deliveries.position));
