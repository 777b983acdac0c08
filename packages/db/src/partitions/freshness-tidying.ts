import { sql, type SQL } from "drizzle-orm";
import { days } from "@heliograph/core";
import { moment } from "../sql/moment.ts";
import { coldFetches } from "../schema/cold-fetches.ts";
import { lags1h } from "../schema/lags.ts";
import { listings } from "../schema/listings.ts";
import { releases } from "../schema/releases.ts";
import { sightings } from "../schema/sightings.ts";
import { spreads } from "../schema/spreads.ts";
import { batchSize } from "./batch-size.ts";
import { keptFor } from "./kept-for.ts";
import { older } from "./older.ts";

/** A release that nobody watched for is known only so that it is not new again. */
const unwatchedMs = days(7);

/** Nothing of a release is looked for after so long, so that the single looks may go. */
const settledMs = days(3);

/** A server that slept for longer leaves single looks behind until their release is forgotten. */
const settlingMs = days(10);

/** As many looks as are left when they are settled. */
const settledLooks = 11;

const answersMs = days(8);
const listingMs = days(30);
const hourlyLagsMs = days(32);

/** What is forgotten of releases, each a statement that takes a batch at a time and tells of every row that it took. */
export const freshnessTidying = (now: number): SQL[] => [
  settleLooks({ after: now - settlingMs, before: now - settledMs }),
  oldSightings(now - keptFor.releases),
  oldWatchedReleases(now - keptFor.releases),
  oldUnwatchedReleases(now - unwatchedMs),
  older(spreads, "asked_at", now - answersMs),
  older(coldFetches, "first_asked_at", now - answersMs),
  older(listings, "looked_at", now - listingMs),
  older(lags1h, "starts_at", now - hourlyLagsMs),
];

/** Of many looks those are left that all that is told of them follows from. */
const settleLooks = ({ after, before }: { after: number; before: number }) => sql`
  update ${sightings} as seen set looks = coalesce((
    select json_agg(json_build_array(floor(extract(epoch from at) * 1000), floor(extract(epoch from at) * 1000),
      list, latest, exact) order by at)
    from (values
      (list_missed_at, 0, null, null), (list_first_shown_at, 1, null, null), (list_shown_at, 2, null, null),
      (latest_missed_at, null, 0, null), (latest_first_shown_at, null, 1, null), (latest_shown_at, null, 2, null),
      (exact_missed_at, null, null, 0), (exact_first_shown_at, null, null, 1), (exact_shown_at, null, null, 2),
      (absent_since, 0, null, null), (absent_until, 0, null, null)
    ) as kept (at, list, latest, exact)
    where at is not null
  ), '[]')
  where ctid = any(array(
    select old.ctid
    from ${releases} join ${sightings} as old on old.release_id = id
    where published_by >= ${moment(after)} and published_by < ${moment(before)}
      and missed_since is null and json_array_length(looks) > ${settledLooks}
    limit ${batchSize}
  ))
  returning 1`;

const oldSightings = (before: number) => sql`
  delete from ${sightings} where ctid = any(array(
    select old.ctid from ${releases} join ${sightings} as old on old.release_id = id
    where published_by < ${moment(before)} limit ${batchSize}
  ))
  returning 1`;

/** After its sightings, which are found by it. */
const oldWatchedReleases = (before: number) => sql`
  delete from ${releases} where id = any(array(
    select id from ${releases} as old
    where published_by < ${moment(before)} and not exists (select from ${sightings} where release_id = old.id)
    limit ${batchSize}
  ))
  returning 1`;

/** One that somebody happened to see all the same stays for as long as those that were watched for. */
const oldUnwatchedReleases = (before: number) => sql`
  delete from ${releases} where id = any(array(
    select id from ${releases} as old
    where published_by < ${moment(before)} and followed_until is null and missed_since is null
      and not exists (select from ${sightings} where release_id = old.id)
    limit ${batchSize}
  ))
  returning 1`;
