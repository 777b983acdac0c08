import {
  announcedSpans,
  type CalendarDay,
  type CurrentMaintenance,
  type MaintenanceWindow,
} from "@heliograph/core";
import { isoOf } from "../../sql/moment.ts";

/** What the days of mirrors, by their slugs, had of maintenance that was announced before it began. */
export function announcedMaintenance(
  windows: readonly MaintenanceWindow[],
  { days, now }: { days: readonly CalendarDay[]; now: number },
): {
  /** The maintenance that a mirror is under. */
  now: (mirror: string) => CurrentMaintenance | null;
  /** How long it lasted that day, up to now. */
  lengthMs: (mirror: string, day: string) => number;
} {
  const spansOf = announcedSpans(windows, { from: days[0]?.startsAt ?? now, until: now });
  const byDate = new Map(days.map((day) => [day.day, day]));
  return {
    now: (mirror) => {
      const span = spansOf(mirror).findLast(({ endsAt }) => endsAt > now);
      const window = windows.find(({ id }) => id === span?.windowId);
      return span && window ? { title: window.title, endsAt: isoOf(span.endsAt) } : null;
    },
    lengthMs: (mirror, date) => {
      const day = byDate.get(date);
      if (day === undefined) return 0;
      let [covered, lengthMs] = [day.startsAt, 0];
      for (const { startsAt, endsAt } of spansOf(mirror)) {
        const [from, until] = [Math.max(startsAt, covered), Math.min(endsAt, day.endsAt, now)];
        if (until <= from) continue;
        lengthMs += until - from;
        covered = until;
      }
      return lengthMs;
    },
  };
}
