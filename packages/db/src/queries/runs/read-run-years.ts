import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** In which UTC years were the first and the newest run on any of these mirrors that are kept? `undefined` before the first. */
export async function readRunYears(
  db: Database | Transaction,
  mirrorIds: readonly number[],
): Promise<{ first: number; last: number } | undefined> {
  const [row] = await db.execute<{ first: number | null; last: number | null }>(sql`
    select extract(year from min(starts_at) at time zone 'UTC')::integer as first,
      extract(year from max(starts_at) at time zone 'UTC')::integer as last
    from ${rollups1d}
    where ${anyOf(rollups1d.mirrorId, mirrorIds)} and kind = ${pageKind}`);
  const { first = null, last = null } = row ?? {};
  return first === null || last === null ? undefined : { first, last };
}
