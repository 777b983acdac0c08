import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";

/** Are we the only one at this work? If so we stay it until the transaction ends. */
export async function tryLock(tx: Transaction, work: string): Promise<boolean> {
  const [row] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext(${`heliograph ${work}`})) as locked`,
  );
  return row?.locked === true;
}
