import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { listings } from "../../schema/listings.ts";

/** What a mirror told a vantage of a module; `changedAt` is the first of the looks in a row that told the same. */
export type ListingRow = typeof listings.$inferInsert;

/** Keeps what mirrors told, at most one of a mirror and module; what is older than what is known changes nothing. */
export async function saveListings(tx: Transaction, rows: readonly ListingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insert(listings)
    .values([...rows])
    .onConflictDoUpdate({
      target: [listings.mirrorId, listings.vantageId, listings.module],
      set: {
        newest: sql`excluded.newest`,
        latest: sql`excluded.latest`,
        count: sql`excluded.count`,
        digest: sql`excluded.digest`,
        lookedAt: sql`excluded.looked_at`,
        changedAt: sql`case when listings.digest is not distinct from excluded.digest
          then listings.changed_at else excluded.changed_at end`,
      },
      setWhere: sql`listings.looked_at < excluded.looked_at`,
    });
}
