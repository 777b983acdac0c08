import { momentsOf, wallClock } from "./alert/wall-clock.ts";
import { days } from "./time.ts";

/** A day of a zone: its ISO date, and the moments at which it begins and the next one does, in epoch milliseconds. */
export type CalendarDay = { day: string; startsAt: number; endsAt: number };

/** So many days of an IANA zone up to that of a moment. */
type Until = { zone: string; count: number };

/** The last days of a zone as ISO dates, oldest first; the last one is that of `at`. */
export function datesUntil(at: number, { zone, count }: Until): string[] {
  const today = Math.floor(wallClock(zone, at) / days(1));
  return Array.from({ length: count }, (_, place) => dateOf(days(today - count + 1 + place)));
}

/** The last days of a zone, oldest first; the last one is that of `at`. A day is as long as the clocks make it. */
export function daysUntil(at: number, { zone, count }: Until): CalendarDay[] {
  const starts = datesUntil(at + days(1), { zone, count: count + 1 }).map((day) => ({
    day,
    startsAt: momentsOf(zone, Date.parse(day))[0],
  }));
  return starts.flatMap(({ day, startsAt }, place) => {
    const next = starts[place + 1];
    return next === undefined ? [] : [{ day, startsAt, endsAt: next.startsAt }];
  });
}

/** Whether the clocks of a zone are known by that name. */
export function isZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const dateOf = (wall: number) => new Date(wall).toISOString().slice(0, "2026-11-21".length);
