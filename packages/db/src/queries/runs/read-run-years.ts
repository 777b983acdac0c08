import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d } from "../../schema/rollups.ts";
import { plainArray } from "../../sql/array-of.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** In which UTC years were the first and the newest run on any of these mirrors that are kept? `undefined` before the first. */
export async function readRunYears(
  db: Database | Transaction,
  mirrorIds: readonly number[],
): Promise<{ first: number; last: number } | undefined> {
  const [row] = await db.execute<{ first: number | null; last: number | null }>(sql`
    select extract(year from min(first) at time zone 'UTC')::integer as first,
      extract(year from max(last) at time zone 'UTC')::integer as last
    from unnest(${plainArray(mirrorIds)}::integer[]) as mirror (id) cross join lateral (
      select min(starts_at) as first, max(starts_at) as last
      from ${rollups1d}
      where mirror_id = mirror.id and kind = ${pageKind}
    ) as kept`);
  const { first = null, last = null } = row ?? {};
  return first === null || last === null ? undefined : { first, last };
}
