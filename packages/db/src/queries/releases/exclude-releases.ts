import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Which releases that are watched for and were published since a moment, in epoch milliseconds, count for no lag? Those that a
 * go.mod file takes back, as the upstream or two mirrors have it, each from most vantages, and those of the feed that the upstream was
 * still missing at some time after `goneAfterMs` although it lists what was published later. One that the upstream does show in
 * the end counts again.
 */
export async function excludeReleases(
  tx: Transaction,
  { since, goneAfterMs }: { since: number; goneAfterMs: number },
): Promise<void> {
  await tx.execute(sql`
    with seen as (
      select release.id, published_by, source, at_upstream.*,
        (
          select count(*) > 1 or bool_or(role = 'upstream') from (
            select role from ${sightings} join ${mirrors} as mirror on mirror.id = mirror_id
            where release_id = release.id
            group by mirror.id
            having count(*) filter (where hidden = 'retracted') * 2 > count(*)
          ) as telling
        ) as retracted
      from ${releases} as release cross join lateral (
        select bool_or(list_first_shown_at is not null) as shown,
          bool_or(hidden is null and looked_at > published_by + ${`${goneAfterMs} milliseconds`}::interval) as looked_for
        from ${sightings}
        where release_id = release.id and mirror_id in (select id from ${mirrors} where role = 'upstream')
      ) as at_upstream
      where published_by >= ${moment(since)} and (followed_until > ${moment(since)} or missed_since is not null)
    ), judged as (
      select id, case
        when retracted then 'retracted'
        when source = 'feed' and looked_for and not shown
          and published_by < (select max(published_by) from seen where shown) then 'gone' end as excluded
      from seen
    ), changed as (
      select release.id, judged.excluded
      from ${releases} as release join judged using (id)
      where release.excluded is distinct from judged.excluded
      order by module collate "C", version collate "C"
      for update of release
    )
    update ${releases} as release set excluded = changed.excluded from changed where release.id = changed.id`);
}
