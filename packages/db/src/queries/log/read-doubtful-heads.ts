import { and, eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";

/** Most heads that a prober is asked to relate at a time. */
const mostAtOnce = 8;

/** Which signed heads of a log has nobody related to the trusted one yet? Any few, so that one which cannot be related is in nobody's way. */
export async function readDoubtfulHeads(db: Database | Transaction, log: string): Promise<string[]> {
  const rows = await db
    .select({ note: logHeads.note })
    .from(logHeads)
    .where(and(eq(logHeads.log, log), eq(logHeads.standing, "doubtful")))
    .orderBy(sql`random()`)
    .limit(mostAtOnce);
  return rows.map(({ note }) => note);
}
