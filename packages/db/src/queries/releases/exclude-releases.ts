import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { mirrors } from "../../schema/mirrors.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Which releases published since a moment, in epoch milliseconds, count for no lag? Those that a go.mod file takes back, as any
 * mirror has it, and those of the feed that the upstream was still missing at some time after `goneAfterMs` although it
 * lists what was published later. One that the upstream does show in the end counts again.
 */
export async function excludeReleases(
  tx: Transaction,
  { since, goneAfterMs }: { since: number; goneAfterMs: number },
): Promise<void> {
  await tx.execute(sql`
    with seen as (
      select release.id, release.published_by, release.source,
        coalesce(bool_or(hidden = 'retracted'), false) as retracted,
        coalesce(bool_or(list_first_shown_at is not null) filter (where mirror.role = 'upstream'), false) as shown,
        coalesce(bool_or(hidden is null and looked_at > published_by + ${`${goneAfterMs} milliseconds`}::interval)
          filter (where mirror.role = 'upstream'), false) as looked_for
      from ${releases} as release
      join ${sightings} on release_id = release.id
      join ${mirrors} as mirror on mirror.id = mirror_id
      where published_by >= ${moment(since)}
      group by release.id
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
