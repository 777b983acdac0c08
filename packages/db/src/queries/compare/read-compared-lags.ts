import { sql } from "drizzle-orm";
import { percentileSpan } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { lags1h } from "../../schema/lags.ts";
import { anyOf } from "../../sql/any-of.ts";
import { moment } from "../../sql/moment.ts";
import { lagColumns, readCountedLags, type LagRow } from "../freshness/counted-lags.ts";
import { seenFrom } from "../vantages/seen-from.ts";
import type { RunFilter } from "./run-source.ts";

/** How late did the release in the middle come to each mirror's lists, at most, in ms? Mirrors that nothing came to are absent. */
export async function readComparedLags(
  db: Database | Transaction,
  { mirrorIds, since, ...places }: RunFilter,
): Promise<Map<number, number>> {
  const rows = await db.execute<LagRow & { mirrorId: number }>(sql`
    select mirror_id as "mirrorId", ${lagColumns}
    from ${lags1h}
    where ${anyOf(lags1h.mirrorId, mirrorIds)} and surface = 'list' and starts_at >= ${moment(since)}
      and ${seenFrom(lags1h.vantageId, places)}
    group by mirror_id`);
  return new Map(
    rows.flatMap(({ mirrorId, ...row }) => {
      const { atMostMs } = percentileSpan(readCountedLags(row), 0.5);
      return atMostMs === null ? [] : [[mirrorId, atMostMs]];
    }),
  );
}
