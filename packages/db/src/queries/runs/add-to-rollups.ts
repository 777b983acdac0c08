import { sql, type SQL } from "drizzle-orm";
import { days, hours, minutes } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { plainArray, textArray } from "../../sql/array-of.ts";
import type { ObservationRow } from "./observation-row.ts";
import { rollUp, widen, type Rollup } from "./roll-up.ts";

/**
 * Counts new observations of a vantage in the rollups of five minutes, an hour and a day. Only runs in a check's slots count:
 * the tries between slots come in times of trouble alone, and would make it weigh more than it lasted.
 * Rows are written by key, so that two batches with rows in common wait for each other and don't deadlock.
 */
export async function addToRollups(
  db: Database | Transaction,
  vantageId: number,
  rows: readonly ObservationRow[],
): Promise<void> {
  const inSlots = rows.filter(({ attempt }) => attempt === 0);
  if (inSlots.length === 0) return;
  const of5m = rollUp(inSlots, minutes(5));
  const of1h = widen(of5m, hours(1));
  const of1d = widen(of1h, days(1));
  await db.execute(sql`
    with of_5m as (${adding(rollups5m, vantageId, of5m)}), of_1h as (${adding(rollups1h, vantageId, of1h)})
    ${adding(rollups1d, vantageId, of1d)}`);
}

/** What a rollup counts, each in a column of its name. */
const counted = ["ok", "degraded", "failed", "unknown", "maintenance"] as const;

function adding(
  table: typeof rollups5m | typeof rollups1h | typeof rollups1d,
  vantageId: number,
  rollups: readonly Rollup[],
): SQL {
  const isOfDays = table === rollups1d;
  const columns = [...counted, ...(isOfDays ? (["hoursSeen"] as const) : [])];
  const names = sql.raw([...counted, ...(isOfDays ? ["hours_seen"] : [])].join(", "));
  const arrays = columns.map(
    (column) => sql`${plainArray(rollups.map((rollup) => rollup[column]))}::integer[]`,
  );
  const sums = counted.map((column) => sql.raw(`${column} = known.${column} + excluded.${column}`));
  return sql`
    insert into ${table} as known (mirror_id, kind, vantage_id, starts_at, ${names}, histogram)
    select mirror_id, kind, ${vantageId}::integer, to_timestamp(starts_at / 1000), ${names}, histogram::integer[]
    from unnest(
      ${plainArray(rollups.map(({ mirrorId }) => mirrorId))}::integer[],
      ${plainArray(rollups.map(({ kind }) => kind))}::text[],
      ${plainArray(rollups.map(({ startsAt }) => startsAt))}::bigint[],
      ${sql.join(arrays, sql`, `)},
      ${textArray(rollups.map(({ histogram }) => `{${histogram.join()}}`))}
    ) as input (mirror_id, kind, starts_at, ${names}, histogram)
    order by mirror_id, kind, starts_at
    on conflict (mirror_id, kind, starts_at, vantage_id) do update set
      ${sql.join(sums, sql`, `)},
      ${isOfDays ? sql`hours_seen = known.hours_seen | excluded.hours_seen,` : sql``}
      histogram = merge_histogram(known.histogram, excluded.histogram)`;
}
