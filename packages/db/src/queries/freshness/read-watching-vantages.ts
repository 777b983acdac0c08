import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { listings } from "../../schema/listings.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { vantages } from "../../schema/vantages.ts";
import { epochMsOrNull, moment } from "../../sql/moment.ts";
import { healthOf, type Heard } from "../vantages/vantage-health.ts";

/** A vantage that looks for releases on a mirror. */
export type WatchingVantage = { mirrorId: number; vantageId: number; vantage: string };

/** Which vantages in good health have looked for releases since then, on which mirrors? `since` is epoch milliseconds. */
export async function readWatchingVantages(
  tx: Transaction,
  { since, now }: { since: number; now: number },
): Promise<WatchingVantage[]> {
  const rows = await tx.execute<WatchingVantage & Heard>(sql`
    select looked.mirror_id as "mirrorId", ${vantages.id} as "vantageId", slug as vantage,
      ${epochMsOrNull(vantages.lastSeenAt)} as "lastSeenAt",
      ${epochMsOrNull(vantages.isolatedSince)} as "isolatedSince",
      ${epochMsOrNull(vantages.doubtedSince)} as "doubtedSince"
    from (
      select mirror_id, vantage_id from ${listings} where looked_at > ${moment(since)}
      union
      select mirror_id, vantage_id
      from ${releases} join ${sightings} on release_id = ${releases.id}
      where followed_until > ${moment(since)} and looked_at > ${moment(since)}
    ) as looked join ${vantages} on ${vantages.id} = looked.vantage_id
    where retired_at is null
    order by position, looked.mirror_id`);
  return rows
    .filter((row) => healthOf(row, now) === "healthy")
    .map(({ mirrorId, vantageId, vantage }) => ({ mirrorId, vantageId, vantage }));
}
