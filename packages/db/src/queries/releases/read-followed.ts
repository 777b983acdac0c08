import { desc, gt, isNotNull, or } from "drizzle-orm";
import type { FollowedRelease } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { epochMs, isoOf } from "../../sql/moment.ts";

/** Which releases are watched for, the newest first? */
export async function readFollowed(
  db: Database | Transaction,
  { now, limit }: { now: number; limit: number },
): Promise<FollowedRelease[]> {
  const { module, version, publishedBy, followedUntil, missedSince, id } = releases;
  const rows = await db
    .select({ module, version, publishedBy: epochMs(publishedBy), missedSince })
    .from(releases)
    .where(or(gt(followedUntil, new Date(now)), isNotNull(missedSince)))
    .orderBy(desc(publishedBy), desc(id))
    .limit(limit);
  return rows.map((row) => ({
    module: row.module,
    version: row.version,
    publishedBy: isoOf(row.publishedBy),
    again: row.missedSince !== null,
  }));
}
