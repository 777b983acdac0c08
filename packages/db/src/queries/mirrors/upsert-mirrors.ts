import { and, isNull, notInArray, sql } from "drizzle-orm";
import type { MirrorEntry } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { verdicts } from "../../schema/verdicts.ts";

/** Makes the mirrors under watch those of the catalogue, in its order; the others are retired and keep their history. */
export async function upsertMirrors(
  db: Database | Transaction,
  entries: readonly MirrorEntry[],
): Promise<void> {
  const slugs = entries.map(({ slug }) => slug);
  await db.transaction(async (tx) => {
    await tx
      .update(mirrors)
      .set({ retiredAt: sql`now()` })
      .where(and(notInArray(mirrors.slug, slugs), isNull(mirrors.retiredAt)));
    if (entries.length === 0) return;
    await tx
      .insert(mirrors)
      .values(
        entries.map(({ base_url, watched = true, ...entry }, position) => ({
          ...entry,
          baseUrl: base_url,
          watched,
          position,
        })),
      )
      .onConflictDoUpdate({
        target: mirrors.slug,
        set: {
          name: sql`excluded.name`,
          baseUrl: sql`excluded.base_url`,
          protocol: sql`excluded.protocol`,
          role: sql`excluded.role`,
          operator: sql`excluded.operator`,
          watched: sql`excluded.watched`,
          source: sql`excluded.source`,
          dated: sql`excluded.dated`,
          note: sql`excluded.note`,
          position: sql`excluded.position`,
          retiredAt: null,
        },
      });
    await tx.execute(
      sql`insert into ${verdicts} (mirror_id) select id from ${mirrors} on conflict do nothing`,
    );
  });
}
