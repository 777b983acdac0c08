import { and, desc, eq, lte } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";

/** How many records was a log known to have by this moment, in epoch milliseconds? 0 when nothing was known. */
export async function largestSizeKnown(db: Database | Transaction, log: string, by: number): Promise<number> {
  const [largest] = await db
    .select({ size: logHeads.size })
    .from(logHeads)
    .where(
      and(
        eq(logHeads.log, log),
        eq(logHeads.standing, "consistent"),
        lte(logHeads.firstSeenAt, new Date(by)),
      ),
    )
    .orderBy(desc(logHeads.size))
    .limit(1);
  return largest?.size ?? 0;
}
