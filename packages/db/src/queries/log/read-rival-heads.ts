import { and, eq, ne } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { selectHeads, type StoredHead } from "./stored-head.ts";

/** Which heads of a log count as many records as this one and have another hash? One log cannot have signed both. */
export const readRivalHeads = (
  db: Database | Transaction,
  log: string,
  { size, hash }: Pick<StoredHead, "size" | "hash">,
): Promise<StoredHead[]> =>
  selectHeads(db)
    .where(and(eq(logHeads.log, log), eq(logHeads.size, size), ne(logHeads.hash, hash)))
    .orderBy(logHeads.id);
