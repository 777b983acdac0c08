import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";

/**
 * Lets nobody else add to what is known of a checksum log until the transaction ends: of two heads that contradict each
 * other, the later one must see the earlier.
 */
export async function lockLog(tx: Transaction, log: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`heliograph log ${log}`}))`);
}
