import { and, desc, eq } from "drizzle-orm";
import type { Database, Transaction } from "../connect.ts";
import { logHeads } from "../schema/log-heads.ts";

/** Most heads that probers are asked to relate at a time. */
const mostAtOnce = 16;

/** Which signed heads of a log has nobody related to the trusted one yet? The newest ones. */
export async function readDoubtfulHeads(db: Database | Transaction, log: string): Promise<string[]> {
  const rows = await db
    .select({ note: logHeads.note })
    .from(logHeads)
    .where(and(eq(logHeads.log, log), eq(logHeads.standing, "doubtful")))
    .orderBy(desc(logHeads.size))
    .limit(mostAtOnce);
  return rows.map(({ note }) => note);
}
