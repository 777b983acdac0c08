import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { deliveries } from "../../schema/deliveries.ts";
import { isUntried } from "./is-untried.ts";

/** Of which incidents is there something that waits or is held and that nobody has tried to tell yet? */
export async function incidentsWithUnsent(tx: Transaction): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: sql<number>`${deliveries.incidentId}` })
    .from(deliveries)
    .where(sql`${isUntried} and ${deliveries.incidentId} is not null`);
  return rows.map(({ id }) => id);
}
