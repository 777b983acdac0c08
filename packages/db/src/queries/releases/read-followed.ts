import { sql } from "drizzle-orm";
import type { FollowedRelease } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { epochMs, isoOf, moment } from "../../sql/moment.ts";
import { trust } from "../../sql/trust.ts";

/** So many of a module that are missed come before all others. */
const mostLeading = 8;

/**
 * Which releases are watched for? Some of those that are missed where they had been shown come first, then what the most trusted
 * source told of, and of that what is newest. Of a module there are no more than `perModule`, so that none that releases by the
 * thousand takes the place of the others, nor what is missed the place of what is awaited.
 */
export async function readFollowed(
  db: Database | Transaction,
  { now, limit, perModule }: { now: number; limit: number; perModule: number },
): Promise<FollowedRelease[]> {
  const rows = await db.execute<{ module: string; version: string; publishedBy: number; again: boolean }>(sql`
    select module, version, ${epochMs(releases.publishedBy)} as "publishedBy", again
    from (
      select *, row_number() over (partition by module order by leads desc, trust, published_by desc, id desc) as place
      from (
        select *, again and row_number() over (
          partition by module, again order by trust, published_by desc, id desc
        ) <= ${mostLeading} as leads
        from (
          select *, ${trust(sql`source`)} as trust, missed_since is not null as again
          from ${releases}
          where followed_until > ${moment(now)} or missed_since is not null
        ) as watched
      ) as ranked
    ) as releases
    where place <= ${perModule}
    order by leads desc, trust, published_by desc, id desc
    limit ${limit}`);
  return rows.map(({ publishedBy, ...release }) => ({ ...release, publishedBy: isoOf(publishedBy) }));
}
