import { eq } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { logHeads, type Standing } from "../../schema/log-heads.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { epochMs } from "../../sql/moment.ts";

/** A signed head as it is kept; times are epoch milliseconds. */
export type StoredHead = {
  id: number;
  size: number;
  /** In base64. */
  hash: string;
  note: string;
  firstSeenAt: number;
  /** Who showed it first, the log itself before its mirrors; null of one that we only heard of. */
  firstMirror: { id: number; slug: string; name: string } | null;
  /** Whether the log itself has shown it. */
  seenDirectly: boolean;
  standing: Standing;
};

/** Heads with all that is kept of them, still to be told which. */
export const selectHeads = (db: Database | Transaction) =>
  db
    .select({
      id: logHeads.id,
      size: logHeads.size,
      hash: logHeads.hash,
      note: logHeads.note,
      firstSeenAt: epochMs(logHeads.firstSeenAt),
      firstMirror: { id: mirrors.id, slug: mirrors.slug, name: mirrors.name },
      seenDirectly: logHeads.seenDirectly,
      standing: logHeads.standing,
    })
    .from(logHeads)
    .leftJoin(mirrors, eq(mirrors.id, logHeads.firstMirrorId));
