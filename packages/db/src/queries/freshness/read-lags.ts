import { sql } from "drizzle-orm";
import {
  days,
  figuresOf,
  hours,
  mergeLags,
  percentileSpan,
  ranges,
  type MirrorFreshness,
  type Range,
  type Surface,
} from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { lags1d, lags1h } from "../../schema/lags.ts";
import { vantages } from "../../schema/vantages.ts";
import { lagColumns, readCountedLags, type LagRow } from "./counted-lags.ts";
import { isoOf, moment } from "../../sql/moment.ts";

/** Which lags are asked for. */
export type LagFilter = { mirrorId: number; range: Range; now: number };

/** How late a mirror showed releases over a range, and step by step. */
export type ReadLags = Pick<MirrorFreshness, "stepMs" | "lags" | "series">;

/** How late did releases come to a mirror, by surface and vantage, and how late from step to step? */
export async function readLags(
  db: Database | Transaction,
  { mirrorId, range, now }: LagFilter,
): Promise<ReadLags> {
  const { spanMs, rollup } = ranges[range];
  const table = rollup === "1d" ? lags1d : lags1h;
  // Lags are counted by the hour, however finely the range shows other curves.
  const stepMs = Math.max(hours(1), ranges[range].stepMs);
  const since = Math.floor((now - spanMs) / stepMs) * stepMs + stepMs;
  // Days tell what their hours do, in far fewer rows.
  const firstDay = Math.ceil(since / days(1)) * days(1);
  const counted = sql`
    select * from ${lags1h}
    where mirror_id = ${mirrorId} and starts_at >= ${moment(since)} and starts_at < ${moment(firstDay)}
    union all
    select * from ${lags1d} where mirror_id = ${mirrorId} and starts_at >= ${moment(firstDay)}`;
  const [sums, steps] = await Promise.all([
    db.execute<LagRow & { surface: Surface; vantage: string }>(sql`
      select surface, vantage.slug as vantage, counted.*
      from (select surface, vantage_id, ${lagColumns} from (${counted}) as lags group by surface, vantage_id) as counted
      inner join ${vantages} as vantage on vantage.id = vantage_id
      order by array_position(array['list', 'latest', 'exact'], surface), vantage.position, vantage.id`),
    db.execute<LagRow & { atMs: number }>(sql`
      select extract(epoch from date_bin(${`${stepMs} milliseconds`}, starts_at, timestamptz 'epoch'))::float8 * 1000 as "atMs",
        ${lagColumns}
      from ${table}
      where mirror_id = ${mirrorId} and surface = 'list' and starts_at >= ${moment(since)}
      group by 1
      order by 1`),
  ]);
  return { stepMs, lags: withAllTogether(sums), series: steps.map(pointOf) };
}

/** Each surface of all vantages together, then of each vantage. */
const withAllTogether = (
  rows: readonly (LagRow & { surface: Surface; vantage: string })[],
): ReadLags["lags"] =>
  [...Map.groupBy(rows, ({ surface }) => surface)].flatMap(([surface, ofSurface]) => [
    { surface, vantage: null, ...figuresOf(mergeLags(ofSurface.map(readCountedLags))) },
    ...ofSurface.map((row) => ({
      surface,
      vantage: row.vantage,
      ...figuresOf(readCountedLags(row)),
    })),
  ]);

function pointOf({ atMs, ...row }: LagRow & { atMs: number }): ReadLags["series"][number] {
  const counted = readCountedLags(row);
  const { arrived, missing } = counted;
  return {
    at: isoOf(atMs),
    arrived,
    missing,
    p50: percentileSpan(counted, 0.5),
    p95: percentileSpan(counted, 0.95),
  };
}
