import { sql } from "drizzle-orm";
import { days, hours, type CalendarDay, type Day } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { rollups1d } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import { isoOf, moment } from "../../sql/moment.ts";
import { pageKind } from "../mirrors/page-kind.ts";

/** The runs of a day, counted over all vantages; `day` is an ISO date. */
export type DayCounts = Pick<Day, "day" | "ok" | "degraded" | "failed" | "unknown" | "maintenance" | "gapMs">;

/** How did the runs on these mirrors end on each of these days? Oldest first; days without any run are absent. */
export type DaysReader = (
  db: Database | Transaction,
  mirrorIds: readonly number[],
  time: { days: readonly CalendarDay[]; now: number },
) => Promise<Map<number, DayCounts[]>>;

/** Reads the last days of UTC. */
export const readDays: DaysReader = async (db, mirrorIds, { days: shown, now }) => {
  const rows = await db.execute<{ mirrorId: number; days: DayTuple[] }>(sql`
    select mirror_id as "mirrorId",
      json_agg(array[day_number, ok, degraded, failed, unknown, maintenance, hours_seen] order by day_number) as days
    from (
      select mirror_id, (starts_at at time zone 'UTC')::date - date '1970-01-01' as day_number,
        sum(ok)::integer as ok, sum(degraded)::integer as degraded, sum(failed)::integer as failed,
        sum(unknown)::integer as unknown, sum(maintenance)::integer as maintenance, bit_or(hours_seen) as hours_seen
      from ${rollups1d}
      where ${anyOf(rollups1d.mirrorId, mirrorIds)} and kind = ${pageKind}
        and starts_at >= ${moment(shown[0]?.startsAt ?? now)}
      group by mirror_id, starts_at
    ) as counted
    group by mirror_id`);
  return new Map(
    rows.map(({ mirrorId, days: tuples }) => [mirrorId, tuples.map((tuple) => dayCounts(tuple, now))]),
  );
};

/** Thousands of days a page are written by the database as bare numbers in half the time of objects; days since 1970. */
type DayTuple = [
  dayNumber: number,
  ok: number,
  degraded: number,
  failed: number,
  unknown: number,
  maintenance: number,
  hoursSeen: number,
];

function dayCounts(tuple: DayTuple, now: number): DayCounts {
  const [dayNumber, ok, degraded, failed, unknown, maintenance, hoursSeen] = tuple;
  const hoursOver = Math.min(24, Math.floor((now - days(dayNumber)) / hours(1)));
  const unseen = Array.from({ length: hoursOver }, (_, hour) => (hoursSeen >> hour) & 1).filter(
    (seen) => seen === 0,
  );
  return {
    day: isoOf(days(dayNumber)).slice(0, "2026-11-21".length),
    ok,
    degraded,
    failed,
    unknown,
    maintenance,
    gapMs: hours(unseen.length),
  };
}
