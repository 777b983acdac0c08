import { sql, type SQL } from "drizzle-orm";
import {
  days,
  hours,
  minutes,
  seconds,
  type Counts,
  type Course,
  type Outcome,
  type ProbeKind,
} from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { isoOf, moment } from "../../sql/moment.ts";

/** Which runs are counted, and from when until when; epoch milliseconds. */
export type CourseFilter = { mirrorIds: readonly number[]; kind: ProbeKind; since: number; until: number };

/** Most steps that a course is told in. */
const mostSteps = 120;

/** What is counted, and how long steps of it may be; the finest first. */
const stepLengths = {
  runs: [seconds(5), seconds(15), seconds(30), minutes(1), minutes(2)],
  "5m": [minutes(5), minutes(15), minutes(30)],
  "1h": [hours(1), hours(3), hours(6), hours(12)],
  "1d": [days(1), days(7), days(28)],
};

type Source = keyof typeof stepLengths;

const sources = ["runs", "5m", "1h", "1d"] as const satisfies readonly Source[];

/**
 * How did runs end between two moments, in even steps? In the shortest that are not too many and of which something is still
 * kept, of several mirrors not one by one; `undefined` where nothing is.
 */
export async function readCourse(
  db: Database | Transaction,
  { mirrorIds, kind, since, until }: CourseFilter,
): Promise<Omit<Course, "kind"> | undefined> {
  for (const source of sources) {
    const stepMs = stepLengths[source].find((lengthMs) => (until - since) / lengthMs < mostSteps);
    if (stepMs === undefined || (source === "runs" && mirrorIds.length > 1)) continue;
    const from = Math.floor(since / stepMs) * stepMs;
    const to = Math.ceil(until / stepMs) * stepMs;
    const rows = await db.execute<Counts & { atMs: number }>(sql`
      select extract(epoch from step)::float8 * 1000 as "atMs", sum(ok)::integer as ok, sum(degraded)::integer as degraded,
        sum(failed)::integer as failed, sum(unknown)::integer as unknown
      from (
        select date_bin(${`${stepMs} milliseconds`}, at, timestamptz 'epoch') as step, ok, degraded, failed, unknown
        from (${countedIn(source, { mirrorIds, kind })}) as counted
        where at >= ${moment(from)} and at < ${moment(to)}
      ) as stepped
      group by step
      order by step`);
    if (rows.length > 0) {
      const points = rows.map(({ atMs, ...counts }) => ({ at: isoOf(atMs), ...counts }));
      return { since: isoOf(from), until: isoOf(to), stepMs, points };
    }
  }
  return undefined;
}

/** Runs of a kind on mirrors, one by one or counted before. */
function countedIn(source: Source, { mirrorIds, kind }: Pick<CourseFilter, "mirrorIds" | "kind">): SQL {
  if (source !== "runs") {
    const table = { "5m": rollups5m, "1h": rollups1h, "1d": rollups1d }[source];
    return sql`select starts_at as at, ok, degraded, failed, unknown
      from ${table} where ${anyOf(table.mirrorId, mirrorIds)} and kind = ${kind}`;
  }
  return sql`select scheduled_at as at, ${ended("ok")} as ok, ${ended("degraded")} as degraded,
      ${ended("failed")} as failed, ${ended("unknown")} as unknown
    from ${observations} where ${anyOf(observations.mirrorId, mirrorIds)} and kind = ${kind}`;
}

const ended = (outcome: Outcome) => sql`(outcome = ${outcome})::integer`;
