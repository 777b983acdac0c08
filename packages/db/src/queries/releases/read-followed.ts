import { sql } from "drizzle-orm";
import type { FollowedRelease } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { epochMs, isoOf, moment } from "../../sql/moment.ts";
import { trust } from "../../sql/trust.ts";

/**
 * Which releases are watched for? What the most trusted source told of comes first, and of that what is newest; of a module there
 * are no more than `perModule`, so that none that releases by the thousand takes the place of the others.
 */
export async function readFollowed(
  db: Database | Transaction,
  { now, limit, perModule }: { now: number; limit: number; perModule: number },
): Promise<FollowedRelease[]> {
  const rows = await db.execute<{ module: string; version: string; publishedBy: number; again: boolean }>(sql`
    select module, version, ${epochMs(releases.publishedBy)} as "publishedBy", missed_since is not null as again
    from (
      select *, ${trust(sql`source`)} as trust,
        row_number() over (partition by module order by ${trust(sql`source`)}, published_by desc, id desc) as place
      from ${releases}
      where followed_until > ${moment(now)} or missed_since is not null
    ) as releases
    where place <= ${perModule}
    order by trust, published_by desc, id desc
    limit ${limit}`);
  return rows.map(({ publishedBy, ...release }) => ({ ...release, publishedBy: isoOf(publishedBy) }));
}
