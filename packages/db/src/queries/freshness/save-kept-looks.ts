import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { sightings } from "../../schema/sightings.ts";

/** When a mirror showed a release to a vantage, with all that it follows from. */
export type KeptLooksRow = typeof sightings.$inferInsert;

/** Rows of one statement: each takes as many parameters as it has columns, and a statement takes 65,535. */
const mostRows = 1_000;

/** Keeps sightings as they are now; whoever calls has locked the looks of the vantage. */
export async function saveKeptLooks(tx: Transaction, rows: readonly KeptLooksRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += mostRows) await save(tx, rows.slice(from, from + mostRows));
}

const save = (tx: Transaction, rows: KeptLooksRow[]) =>
  tx
    .insert(sightings)
    .values(rows)
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

const excluded = (column: string) => sql`excluded.${sql.identifier(column)}`;
