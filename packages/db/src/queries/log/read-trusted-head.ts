import { eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { logStates } from "../../schema/log-states.ts";
import { selectHeads, type StoredHead } from "./stored-head.ts";

/** Which head of a log are all others held against? `undefined` before the first. */
export async function readTrustedHead(
  db: Database | Transaction,
  log: string,
): Promise<StoredHead | undefined> {
  const [head] = await selectHeads(db)
    .innerJoin(logStates, eq(logStates.trustedHeadId, logHeads.id))
    .where(eq(logStates.log, log));
  return head;
}
