import { max } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { recommendations } from "../../schema/recommendations.ts";

/** When was a chain last recommended to anybody, in epoch milliseconds? `undefined` where none is. */
export async function readNewestMaking(db: Database | Transaction): Promise<number | undefined> {
  const [newest] = await db.select({ at: max(recommendations.madeAt) }).from(recommendations);
  return newest?.at?.getTime();
}
