import { and, isNull, notInArray, sql } from "drizzle-orm";
import type { ChainEntry } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { chains } from "../../schema/chains.ts";

/**
 * Makes the chains under watch those of the configuration, in its order; the others are retired and keep their history.
 * Which numbers do they have, by their slugs?
 */
export async function upsertChains(
  db: Database | Transaction,
  entries: readonly ChainEntry[],
): Promise<ReadonlyMap<string, number>> {
  const slugs = entries.map(({ slug }) => slug);
  const rows = await db.transaction(async (tx) => {
    await tx
      .update(chains)
      .set({ retiredAt: sql`now()` })
      .where(and(notInArray(chains.slug, slugs), isNull(chains.retiredAt)));
    if (entries.length === 0) return [];
    return tx
      .insert(chains)
      .values(entries.map((entry, position) => ({ ...entry, position })))
      .onConflictDoUpdate({
        target: chains.slug,
        set: {
          name: sql`excluded.name`,
          goproxy: sql`excluded.goproxy`,
          source: sql`excluded.source`,
          dated: sql`excluded.dated`,
          position: sql`excluded.position`,
          retiredAt: null,
        },
      })
      .returning({ slug: chains.slug, id: chains.id });
  });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}
