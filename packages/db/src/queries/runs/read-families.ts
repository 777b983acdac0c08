import { sql } from "drizzle-orm";
import type { MirrorSummary } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { tallies } from "../../schema/tallies.ts";
import { anyOf } from "../../sql/any-of.ts";
import { pageKind } from "../mirrors/page-kind.ts";

type Families = MirrorSummary["families"];

/** At addresses of which families did vantages get through to these mirrors last? Mirrors that none did are absent. */
export async function readFamilies(
  db: Database | Transaction,
  mirrorIds: readonly number[],
): Promise<Map<number, Families>> {
  const rows = await db.execute<{ mirrorId: number; families: Families }>(sql`
    select mirror_id as "mirrorId", array_agg(distinct (facts ->> 'family')::integer) as families
    from ${tallies}
    where ${anyOf(tallies.mirrorId, mirrorIds)} and kind = ${pageKind} and outcome in ('ok', 'degraded')
      and facts ->> 'family' in ('4', '6')
    group by mirror_id`);
  return new Map(rows.map(({ mirrorId, families }) => [mirrorId, families]));
}
