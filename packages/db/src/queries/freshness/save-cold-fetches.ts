import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { coldFetches } from "../../schema/cold-fetches.ts";

/** What questions for a version that nobody may have asked for before have come to. */
export type ColdFetchRow = typeof coldFetches.$inferInsert;

/** Adds what further questions came to, at most one row of a mirror and version, in whatever order they become known. */
export async function saveColdFetches(tx: Transaction, rows: readonly ColdFetchRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(coldFetches)
    .values([...rows])
    .onConflictDoUpdate({
      target: [coldFetches.mirrorId, coldFetches.vantageId, coldFetches.module, coldFetches.version],
      set: {
        stored: sql`coalesce(cold_fetches.stored, excluded.stored)`,
        firstAskedAt: sql`least(cold_fetches.first_asked_at, excluded.first_asked_at)`,
        firstStatus: sql`case when excluded.first_asked_at < cold_fetches.first_asked_at
          then excluded.first_status else cold_fetches.first_status end`,
        missedAt: sql`greatest(cold_fetches.missed_at, excluded.missed_at)`,
        foundAt: sql`least(cold_fetches.found_at, excluded.found_at)`,
        ttfbMs: sql`case when cold_fetches.found_at is null or excluded.found_at < cold_fetches.found_at
          then excluded.ttfb_ms else cold_fetches.ttfb_ms end`,
        reason: sql`case when cold_fetches.missed_at is null or excluded.missed_at > cold_fetches.missed_at
          then excluded.reason else cold_fetches.reason end`,
      },
    });
}
