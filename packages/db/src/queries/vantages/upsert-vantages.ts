import { and, isNull, notInArray, sql } from "drizzle-orm";
import type { VantageEntry } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { vantages } from "../../schema/vantages.ts";

/**
 * Makes the vantages those of the configuration, in its order; the others are retired and their tokens void.
 * One that comes without the hash of a token keeps its own, or has none that would open it.
 */
export async function upsertVantages(
  db: Database | Transaction,
  entries: readonly (VantageEntry & { tokenSha256?: string })[],
): Promise<void> {
  const slugs = entries.map(({ slug }) => slug);
  await db.transaction(async (tx) => {
    await tx
      .update(vantages)
      .set({ retiredAt: sql`now()` })
      .where(and(notInArray(vantages.slug, slugs), isNull(vantages.retiredAt)));
    if (entries.length === 0) return;
    await tx
      .insert(vantages)
      .values(entries.map((entry, position) => ({ tokenSha256: noToken(entry), ...entry, position })))
      .onConflictDoUpdate({
        target: vantages.slug,
        set: {
          name: sql`excluded.name`,
          region: sql`excluded.region`,
          network: sql`excluded.network`,
          position: sql`excluded.position`,
          tokenSha256: sql`case when excluded.token_sha256 like 'none of %' then ${vantages.tokenSha256} else excluded.token_sha256 end`,
          retiredAt: null,
        },
      });
  });
}

/** Stands in for the hash of a token, and is the hash of none. */
const noToken = ({ slug }: VantageEntry) => `none of ${slug}`;
