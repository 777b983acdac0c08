import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { releases } from "../../schema/releases.ts";
import { moment } from "../../sql/moment.ts";

/** For how long was nothing published for certain, at the longest, since then? In milliseconds; `since` is epoch milliseconds. */
export async function readLongestStandStill(tx: Transaction, since: number): Promise<number> {
  const [longest] = await tx.execute<{ ms: number | null }>(sql`
    select (date_part('epoch', max(published_after - published_before)) * 1000)::float8 as ms
    from (
      select published_after, lag(published_by) over (order by published_by) as published_before
      from ${releases}
      where followed_until > ${moment(since)} and published_by > ${moment(since)}
    ) as followed`);
  return Math.max(0, longest?.ms ?? 0);
}
