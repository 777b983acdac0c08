import { sql } from "drizzle-orm";
import type { Content } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { contents } from "../../schema/contents.ts";

/** A version that a vantage saw a mirror serve; `at` is epoch milliseconds. */
export type SeenContent = { mirrorId: number; vantageId: number; at: number; content: Content };

/**
 * Keeps what a mirror served of a version: bytes that it served before are the same row, seen again, and what was proved of
 * them stays proved.
 */
export async function saveContent(
  tx: Transaction,
  { mirrorId, vantageId, at, content }: SeenContent,
): Promise<void> {
  const seenAt = new Date(at);
  const infoTime = content.infoTime === null ? null : new Date(content.infoTime);
  await tx
    .insert(contents)
    .values({ ...content, infoTime, mirrorId, vantageId, firstSeenAt: seenAt, lastSeenAt: seenAt })
    .onConflictDoUpdate({
      target: [contents.module, contents.version, contents.mirrorId, contents.modHash, contents.zipHash],
      set: {
        vantageId: newer("vantage_id"),
        zipBytes: sql`coalesce(${newer("zip_bytes")}, contents.zip_bytes)`,
        infoTime: sql`coalesce(${newer("info_time")}, contents.info_time)`,
        originHash: sql`coalesce(${newer("origin_hash")}, contents.origin_hash)`,
        proof: sql`case when excluded.proof in ('verified', 'refuted')
          or contents.proof not in ('verified', 'refuted') then excluded.proof else contents.proof end`,
        firstSeenAt: sql`least(contents.first_seen_at, excluded.first_seen_at)`,
        lastSeenAt: sql`greatest(contents.last_seen_at, excluded.last_seen_at)`,
      },
    });
}

/** The value of whichever was seen later. */
const newer = (column: "vantage_id" | "zip_bytes" | "info_time" | "origin_hash") => {
  const name = sql.identifier(column);
  return sql`case when excluded.last_seen_at >= contents.last_seen_at then excluded.${name} else contents.${name} end`;
};
