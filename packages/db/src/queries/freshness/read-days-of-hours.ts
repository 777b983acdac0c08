import { sql } from "drizzle-orm";
import type { Transaction } from "../../connect.ts";
import { lags1h } from "../../schema/lags.ts";
import { moment } from "../../sql/moment.ts";
import { lagColumns, readCountedLags, type LagRow } from "./counted-lags.ts";
import type { LagRollup } from "./replace-lags.ts";

/** How late did the releases come that were published since a UTC day began, in epoch milliseconds, by days, as the hours tell? */
export async function readDaysOfHours(tx: Transaction, since: number): Promise<LagRollup[]> {
  const rows = await tx.execute<
    LagRow & Pick<LagRollup, "mirrorId" | "vantageId" | "surface" | "startsAt">
  >(sql`
    select mirror_id as "mirrorId", vantage_id as "vantageId", surface,
      date_part('epoch', date_bin('1 day', starts_at, timestamptz 'epoch')) * 1000 as "startsAt", ${lagColumns}
    from ${lags1h}
    where starts_at >= ${moment(since)}
    group by 1, 2, 3, 4`);
  return rows.map(({ mirrorId, vantageId, surface, startsAt, ...counted }) => ({
    mirrorId,
    vantageId,
    surface,
    startsAt,
    ...readCountedLags(counted),
  }));
}
