import { sql } from "drizzle-orm";
import { percentile, ranges, type Point, type Range } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { vantages } from "../../schema/vantages.ts";
import { countedLatencies, readLatencyCounts } from "./counted-latencies.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

const rollups = { "5m": rollups5m, "1h": rollups1h, "1d": rollups1d };

/** Which curve is asked for. */
export type SeriesFilter = {
  mirrorId: number;
  /** Slug of one vantage; all together when absent. */
  vantage?: string | undefined;
  range: Range;
  now: number;
};

/**
 * How did the runs on a mirror end, step by step, and how long did the answered ones take to the first byte?
 * The last step is the one that is not over; steps without a run are absent.
 */
export async function readSeries(
  db: Database | Transaction,
  { mirrorId, vantage, range, now }: SeriesFilter,
): Promise<Point[]> {
  const { spanMs, stepMs, rollup } = ranges[range];
  const table = rollups[rollup];
  const since = Math.floor((now - spanMs) / stepMs) * stepMs + stepMs;
  const rows = await db.execute<StoredPoint>(sql`
    select extract(epoch from step)::float8 * 1000 as "atMs", sum(ok)::integer as ok, sum(degraded)::integer as degraded,
      sum(failed)::integer as failed, sum(unknown)::integer as unknown, ${countedLatencies} as latencies
    from (
      select *, date_bin(${`${stepMs} milliseconds`}, starts_at, timestamptz 'epoch') as step
      from ${table}
      where mirror_id = ${mirrorId} and kind = ${pageKind} and starts_at >= ${moment(since)}
        ${vantage === undefined ? sql`` : sql`and vantage_id = (select id from ${vantages} where slug = ${vantage})`}
    ) as counted
    group by step
    order by step`);
  return rows.map(({ atMs, latencies, ...counts }) => {
    const histogram = readLatencyCounts(latencies);
    const share = (of: number) => percentile(histogram, of) ?? null;
    return { at: isoOf(atMs), ...counts, p50Ms: share(0.5), p95Ms: share(0.95), p99Ms: share(0.99) };
  });
}

type StoredPoint = Pick<Point, "ok" | "degraded" | "failed" | "unknown"> & {
  atMs: number;
  latencies: string;
};
