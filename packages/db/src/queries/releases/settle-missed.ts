import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { sightings } from "../../schema/sightings.ts";
import { moment } from "../../sql/moment.ts";

/** Lets releases rest that were missed where they had been shown: since before a moment, in epoch milliseconds, or nowhere any more. */
export async function settleMissed(tx: Transaction, before: number): Promise<void> {
  await tx.execute(sql`
    with settled as (
      select id from ${releases} as release
      where missed_since is not null and (missed_since < ${moment(before)} or not exists (
        select from ${sightings} where release_id = release.id and absent_since is not null
      ))
      order by module collate "C", version collate "C"
      for update
    )
    update ${releases} as release set missed_since = null from settled where release.id = settled.id`);
}
