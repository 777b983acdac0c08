import { sql } from "drizzle-orm";
import type { CountedLags, Surface } from "@heliograph/core";
import type { Transaction } from "../../connect.ts";
import { lags1d, lags1h } from "../../schema/lags.ts";
import { plainArray, textArray } from "../../sql/array-of.ts";
import { moment } from "../../sql/moment.ts";

/** How late the releases of an hour or a day came; `startsAt` is epoch milliseconds. */
export type LagRollup = CountedLags & {
  mirrorId: number;
  vantageId: number;
  surface: Surface;
  startsAt: number;
};

const tables = { "1h": lags1h, "1d": lags1d };

/** Makes the lags that are counted by hours or days since a moment, in epoch milliseconds, those of a recount. What is the same stays untouched. */
export async function replaceLags(
  tx: Transaction,
  step: keyof typeof tables,
  since: number,
  rollups: readonly LagRollup[],
): Promise<void> {
  const table = tables[step];
  const numbers = (of: (rollup: LagRollup) => number) => plainArray(rollups.map(of));
  const histograms = (of: (rollup: LagRollup) => readonly number[]) =>
    textArray(rollups.map((rollup) => `{${of(rollup).join()}}`));
  await tx.execute(sql`
    with counted as (
      select mirror_id, vantage_id, surface, to_timestamp(starts_at / 1000) as starts_at, arrived, missing,
        at_least::integer[], at_most::integer[], max_at_least_ms, max_at_most_ms, within_1m, within_5m, within_30m
      from unnest(
        ${numbers(({ mirrorId }) => mirrorId)}::integer[], ${numbers(({ vantageId }) => vantageId)}::integer[],
        ${plainArray(rollups.map(({ surface }) => surface))}::text[],
        ${numbers(({ startsAt }) => startsAt)}::bigint[],
        ${numbers(({ arrived }) => arrived)}::integer[], ${numbers(({ missing }) => missing)}::integer[],
        ${histograms(({ atLeast }) => atLeast)}, ${histograms(({ atMost }) => atMost)},
        ${numbers(({ maxAtLeastMs }) => maxAtLeastMs)}::bigint[],
        ${numbers(({ maxAtMostMs }) => maxAtMostMs)}::bigint[],
        ${numbers(({ within1m }) => within1m)}::integer[], ${numbers(({ within5m }) => within5m)}::integer[],
        ${numbers(({ within30m }) => within30m)}::integer[]
      ) as input (mirror_id, vantage_id, surface, starts_at, arrived, missing, at_least, at_most,
        max_at_least_ms, max_at_most_ms, within_1m, within_5m, within_30m)
    ), dropped as (
      delete from ${table} as known where starts_at >= ${moment(since)} and not exists (
        select from counted
        where (counted.mirror_id, counted.surface, counted.starts_at, counted.vantage_id)
          = (known.mirror_id, known.surface, known.starts_at, known.vantage_id)
      )
    )
    insert into ${table} as known (mirror_id, vantage_id, surface, starts_at, arrived, missing, at_least, at_most,
      max_at_least_ms, max_at_most_ms, within_1m, within_5m, within_30m)
    select * from counted
    on conflict (mirror_id, surface, starts_at, vantage_id) do update set
      arrived = excluded.arrived, missing = excluded.missing,
      at_least = excluded.at_least, at_most = excluded.at_most,
      max_at_least_ms = excluded.max_at_least_ms, max_at_most_ms = excluded.max_at_most_ms,
      within_1m = excluded.within_1m, within_5m = excluded.within_5m, within_30m = excluded.within_30m
    where (known.*) is distinct from (excluded.*)`);
}
