import { sql } from "drizzle-orm";
import type { Database } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";

/**
 * Has these releases looked for again everywhere, since a moment in epoch milliseconds; those that are already stay as they
 * are. Rows are taken in the order of their key, as by all who change several.
 */
export async function markMissed(db: Database, releaseIds: readonly number[], since: number): Promise<void> {
  await db.execute(sql`
    with missed as (
      select id from ${releases}
      where ${anyOf(releases.id, releaseIds)} and missed_since is null
      order by module collate "C", version collate "C"
      for update
    )
    update ${releases} as release set missed_since = ${moment(since)} from missed where release.id = missed.id`);
}
