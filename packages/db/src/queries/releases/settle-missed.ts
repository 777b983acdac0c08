import { sql } from "drizzle-orm";
import type { Database } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Lets releases rest that were missed where they had been shown: since before a moment, in epoch milliseconds, or in no list any
 * more. Those that fell from `@latest` are missed there.
 */
export async function settleMissed(
  db: Database,
  { before, fallen }: { before: number; fallen: readonly number[] },
): Promise<void> {
  await db.execute(sql`
    with settled as (
      select id from ${releases} as release
      where missed_since < ${moment(before)} or missed_since is not null
        and release.id <> all(${sql.param(fallen)}::integer[])
        and not exists (select from ${sightings} where release_id = release.id and absent_since is not null)
      order by module collate "C", version collate "C"
      for update
    )
    update ${releases} as release set missed_since = null from settled where release.id = settled.id`);
}
