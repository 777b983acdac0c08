import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { selectHeads, type StoredHead } from "./stored-head.ts";

/** What is known of the head of a log with this size and hash, in base64? */
export async function readHead(
  db: Database | Transaction,
  log: string,
  { size, hash }: Pick<StoredHead, "size" | "hash">,
): Promise<StoredHead | undefined> {
  const [head] = await selectHeads(db).where(
    and(eq(logHeads.log, log), eq(logHeads.size, size), eq(logHeads.hash, hash)),
  );
  return head;
}
