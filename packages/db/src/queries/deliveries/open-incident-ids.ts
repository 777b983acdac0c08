import { ne } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { incidents } from "../../schema/incidents.ts";

/** Which incidents have not ended? */
export async function openIncidentIds(tx: Transaction): Promise<number[]> {
  const rows = await tx.select({ id: incidents.id }).from(incidents).where(ne(incidents.phase, "resolved"));
  return rows.map(({ id }) => id);
}
