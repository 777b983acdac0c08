import { and, desc, eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";

/** How many records has the largest head of a log's one line that the log has shown itself? 0 when it has shown none. */
export async function largestSizeShown(db: Database | Transaction, log: string): Promise<number> {
  const [largest] = await db
    .select({ size: logHeads.size })
    .from(logHeads)
    .where(and(eq(logHeads.log, log), eq(logHeads.standing, "consistent"), eq(logHeads.seenDirectly, true)))
    .orderBy(desc(logHeads.size))
    .limit(1);
  return largest?.size ?? 0;
}
