import { sql } from "drizzle-orm";
import type { Database } from "../../connect.ts";
import { listings } from "../../schema/listings.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/** A release that had arrived as `@latest` of a mirror, and what that says now. */
export type FallenLatest = { releaseId: number; version: string; latest: string };

/** Which releases that are watched for had arrived as `@latest`, or something higher, where another version is told now? */
export const readFallenLatests = async (db: Database, now: number): Promise<FallenLatest[]> =>
  db.execute<FallenLatest>(sql`
    select distinct ${releases.id} as "releaseId", version, latest
    from ${releases} join ${listings} using (module)
      join ${sightings} on release_id = ${releases.id}
        and (${sightings.mirrorId}, ${sightings.vantageId}) = (${listings.mirrorId}, ${listings.vantageId})
    where followed_until > ${moment(now)} and excluded is null and hidden is null
      and latest_shown_at < ${listings.lookedAt} and latest <> version`);
