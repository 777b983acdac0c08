import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Leaves open since when there are the releases that the fleet showed first and that were published since a moment, where some mirror
 * showed them about as early, and was never seen to lack them: it may have had them before. `aboutMs` is how long it takes to
 * look at every mirror.
 */
export async function doubtPublications(
  tx: Transaction,
  { since, aboutMs }: { since: number; aboutMs: number },
): Promise<void> {
  await tx.execute(sql`
    with doubted as (
      select id from ${releases} as release
      where source = 'fleet' and published_after is not null and published_by >= ${moment(since)} and exists (
        select from ${sightings}
        where release_id = release.id
        group by mirror_id
        having max(list_missed_at) is null
          and min(list_first_shown_at) <= release.published_by + ${`${aboutMs} milliseconds`}::interval
      )
      order by module collate "C", version collate "C"
      for update
    )
    update ${releases} as release set published_after = null from doubted where release.id = doubted.id`);
}
