import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { spreads } from "../../schema/spreads.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Which answers in a row, of those asked for since a moment, disagree? Those that differ in what had been out, and at that mirror, for
 * longer than `spreadingMs`. What is no release that we know was out for longer, once everybody has had `knownMs` to tell of it;
 * what is `+incompatible` may be kept back by one and not by another.
 */
export async function settleSpreads(
  tx: Transaction,
  { since, spreadingMs, knownMs, now }: { since: number; spreadingMs: number; knownMs: number; now: number },
): Promise<void> {
  await tx.execute(sql`
    with settled as (
      select mirror_id, vantage_id, module, asked_at, exists (
        select from unnest(differing) as name
        left join ${releases} as release on release.module = spread.module and version = name
        cross join lateral (
          select count(*) as looks, min(list_first_shown_at) as shown_at
          from ${sightings} as sighting
          where sighting.release_id = release.id and sighting.mirror_id = spread.mirror_id
        ) as here
        where name not like '%+incompatible' and case
          when release.id is null then asked_at < ${moment(now - knownMs)}
          else published_by < asked_at - ${`${spreadingMs} milliseconds`}::interval
            and (looks = 0 or shown_at < asked_at - ${`${spreadingMs} milliseconds`}::interval)
        end
      ) as disagrees
      from ${spreads} as spread
      where asked_at > ${moment(since)} and differing <> '{}'
    )
    update ${spreads} as spread set disagrees = settled.disagrees
    from settled
    where spread.mirror_id = settled.mirror_id and spread.vantage_id = settled.vantage_id
      and spread.module = settled.module and spread.asked_at = settled.asked_at
      and spread.disagrees <> settled.disagrees`);
}
