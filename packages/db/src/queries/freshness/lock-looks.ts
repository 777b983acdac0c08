import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";

/** Lets nobody else add to what a vantage saw of releases until the transaction ends: each look is added to those before it. */
export async function lockLooks(tx: Transaction, vantageId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`heliograph looks ${vantageId}`}))`);
}
