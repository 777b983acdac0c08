import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";

/** Doubts all that was said of heads which only mirrors have shown: the head that they were held against was not the log's. */
export async function doubtIndirectHeads(tx: Transaction, log: string): Promise<void> {
  await tx
    .update(logHeads)
    .set({ standing: "doubtful" })
    .where(and(eq(logHeads.log, log), eq(logHeads.seenDirectly, false)));
}
