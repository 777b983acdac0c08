import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logHeads } from "../../schema/log-heads.ts";
import { selectHeads, type StoredHead } from "./stored-head.ts";

/** A verified head, and who showed it; `at` is epoch milliseconds. */
export type SeenHead = {
  log: string;
  size: number;
  /** In base64. */
  hash: string;
  note: string;
  at: number;
  /** Null of one that we only heard of. */
  mirrorId: number | null;
  /** Whether that mirror is the log itself. */
  direct: boolean;
};

/** Keeps a head. What is known of it now? One that is new is doubtful until it has been related to the trusted one. */
export async function saveHead(
  tx: Transaction,
  { at, mirrorId, direct, ...head }: SeenHead,
): Promise<StoredHead> {
  const [saved] = await tx
    .insert(logHeads)
    .values({
      ...head,
      firstSeenAt: new Date(at),
      firstMirrorId: mirrorId,
      seenDirectly: direct,
      standing: "doubtful",
    })
    .onConflictDoUpdate({
      target: [logHeads.log, logHeads.size, logHeads.hash],
      set: {
        firstSeenAt: sql`least(log_heads.first_seen_at, excluded.first_seen_at)`,
        // Of a head that the log shows itself, it is the one to name.
        firstMirrorId: sql`case when excluded.seen_directly and not log_heads.seen_directly
          then excluded.first_mirror_id else coalesce(log_heads.first_mirror_id, excluded.first_mirror_id) end`,
        seenDirectly: sql`log_heads.seen_directly or excluded.seen_directly`,
      },
    })
    .returning({ id: logHeads.id });
  const [stored] = await selectHeads(tx).where(eq(logHeads.id, saved?.id ?? 0));
  if (stored === undefined) throw new Error(`the head of ${head.log} was not kept`);
  return stored;
}
