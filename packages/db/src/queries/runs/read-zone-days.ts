import { sql } from "drizzle-orm";
import { addCounts, days, hours, type CalendarDay } from "@heliograph/core";
import type { Database, Transaction } from "../../connect.ts";
import { dayOf } from "../../partitions/daily-table.ts";
import { rollups1h } from "../../schema/rollups.ts";
import { anyOf } from "../../sql/any-of.ts";
import type { DayCounts, DaysReader } from "./read-days.ts";
import { readHours, type HourTuple } from "./read-hours.ts";

/** The hours of UTC days that began longer ago than this are settled: no result comes so late. */
const settledMs = days(2);

/** How far back hours are kept: ninety days of any zone. */
const keptMs = days(92);

/** The settled hours of all mirrors, up to a moment in epoch milliseconds. */
type Past = { until: number; hours: Promise<Map<number, HourTuple[]>> };

const pasts = new WeakMap<Database | Transaction, Past>();

/**
 * Reads the last days of any zone, whose days those are. An hour counts for the day in which it begins. Settled hours are read once
 * a day and kept, for all zones alike, so that whatever zone is asked for costs the newest days alone.
 */
export const readZoneDays: DaysReader = async (db, mirrorIds, { days: shown, now }) => {
  const until = dayOf(now) - settledMs;
  const [settled, fresh] = await Promise.all([
    pastHours(db, until),
    readHours(db, anyOf(rollups1h.mirrorId, mirrorIds), { from: until, until: now }),
  ]);
  return new Map(
    mirrorIds.map((id) => {
      const known = [...(settled.get(id) ?? []), ...(fresh.get(id) ?? [])];
      return [id, daysOfHours(known, { days: shown, now })];
    }),
  );
};

function pastHours(db: Database | Transaction, until: number): Past["hours"] {
  const known = pasts.get(db);
  if (known?.until === until) return known.hours;
  const past = { until, hours: readHours(db, sql`true`, { from: until - keptMs, until }) };
  past.hours.catch(() => {
    if (pasts.get(db) === past) pasts.delete(db);
  });
  pasts.set(db, past);
  return past.hours;
}

/** Adds hours up to the days in which they begin; days without any run are absent. */
function daysOfHours(
  known: readonly HourTuple[],
  { days: shown, now }: { days: readonly CalendarDay[]; now: number },
): DayCounts[] {
  let place = 0;
  return shown.flatMap(({ day, startsAt, endsAt }) => {
    const first = Math.ceil(startsAt / hours(1));
    const next = Math.ceil(endsAt / hours(1));
    const ofDay: HourTuple[] = [];
    for (let tuple = known[place]; tuple !== undefined && tuple[0] < next; tuple = known[++place])
      if (tuple[0] >= first) ofDay.push(tuple);
    if (ofDay.length === 0) return [];
    const over = Math.min(next, Math.floor(now / hours(1)));
    const seen = ofDay.filter(([hour]) => hour < over).length;
    const counts = addCounts(
      ofDay.map(([, ok, degraded, failed, unknown]) => ({ ok, degraded, failed, unknown })),
    );
    const maintenance = ofDay.reduce((sum, tuple) => sum + tuple[5], 0);
    return [{ day, ...counts, maintenance, gapMs: hours(Math.max(0, over - first - seen)) }];
  });
}
