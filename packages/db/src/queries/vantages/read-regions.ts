import { isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/** In which regions are the vantages in use? */
export async function readRegions(db: Database | Transaction): Promise<string[]> {
  const rows = await db
    .selectDistinct({ region: vantages.region })
    .from(vantages)
    .where(isNull(vantages.retiredAt))
    .orderBy(vantages.region);
  return rows.map(({ region }) => region);
}
