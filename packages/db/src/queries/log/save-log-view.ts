import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { logViews } from "../../schema/log-views.ts";

/** What a source of a log showed a vantage; `at` is epoch milliseconds. */
export type SeenView = {
  log: string;
  mirrorId: number;
  vantageId: number;
  supported: boolean | null;
  refused: boolean;
  /** Null when it showed none that the log has signed. */
  head: { id: number; size: number } | null;
  detail: string;
  at: number;
};

/**
 * Keeps the newest view of a source from a vantage; an older one changes nothing. How many records did the largest head
 * count that it had shown there before? 0 when it had shown none.
 */
export async function saveLogView(
  tx: Transaction,
  { head, at, ...view }: SeenView,
): Promise<{ largestBefore: number }> {
  const [before] = await tx
    .select({ largestSize: logViews.largestSize })
    .from(logViews)
    .where(
      and(
        eq(logViews.log, view.log),
        eq(logViews.mirrorId, view.mirrorId),
        eq(logViews.vantageId, view.vantageId),
      ),
    );
  const row = { ...view, headId: head?.id ?? null, largestSize: head?.size ?? 0, seenAt: new Date(at) };
  await tx
    .insert(logViews)
    .values(row)
    .onConflictDoUpdate({
      target: [logViews.log, logViews.mirrorId, logViews.vantageId],
      set: {
        ...row,
        largestSize: sql`greatest(log_views.largest_size, excluded.largest_size)`,
      },
      setWhere: sql`log_views.seen_at <= excluded.seen_at`,
    });
  return { largestBefore: before?.largestSize ?? 0 };
}
