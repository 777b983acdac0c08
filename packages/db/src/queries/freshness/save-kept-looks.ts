import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { sightings } from "../../schema/sightings.ts";

/** When a mirror showed a release to a vantage, with all that it follows from. */
export type KeptLooksRow = typeof sightings.$inferInsert;

/** Keeps sightings as they are now; whoever calls has locked the looks of the vantage. */
export async function saveKeptLooks(tx: Transaction, rows: readonly KeptLooksRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(sightings)
    .values([...rows])
    .onConflictDoUpdate({
      target: [sightings.releaseId, sightings.mirrorId, sightings.vantageId],
      set: {
        looks: excluded("looks"),
        lookedAt: excluded("looked_at"),
        listMissedAt: excluded("list_missed_at"),
        listFirstShownAt: excluded("list_first_shown_at"),
        listShownAt: excluded("list_shown_at"),
        latestMissedAt: excluded("latest_missed_at"),
        latestFirstShownAt: excluded("latest_first_shown_at"),
        latestShownAt: excluded("latest_shown_at"),
        exactMissedAt: excluded("exact_missed_at"),
        exactFirstShownAt: excluded("exact_first_shown_at"),
        exactShownAt: excluded("exact_shown_at"),
        absentSince: excluded("absent_since"),
        absentUntil: excluded("absent_until"),
        absentCount: excluded("absent_count"),
        hidden: excluded("hidden"),
      },
    });
}

const excluded = (column: string) => sql`excluded.${sql.identifier(column)}`;
