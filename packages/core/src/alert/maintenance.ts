import { days, minutes } from "../time.ts";
import { momentsOf, wallClock } from "./wall-clock.ts";

/** The days of the week as iCalendar spells them (RFC 5545 §3.3.10), Monday first. */
export const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
export type Weekday = (typeof weekdays)[number];

/** When mirrors are under maintenance: once, or again and again at the same wall-clock time of a zone. */
export type Recurrence =
  | { kind: "once"; startsAt: number; endsAt: number }
  | {
      kind: "weekly";
      days: readonly Weekday[];
      /** Wall-clock minutes since midnight. */
      startMinute: number;
      durationMs: number;
      /** An IANA zone. */
      zone: string;
    };

/** Maintenance as it is planned: what mirrors do in it is no incident of theirs. */
export type PlannedMaintenance = {
  title: { en: string; "zh-CN": string };
  /** Slugs; undefined for all mirrors. */
  mirrors: readonly string[] | undefined;
  recurrence: Recurrence;
};

/** Maintenance that readers were told of, from a moment on and perhaps up to another; epoch milliseconds. */
export type MaintenanceWindow = PlannedMaintenance & {
  id: number;
  announcedAt: number;
  /** When it was called off, or replaced; null while it holds. */
  retiredAt: number | null;
};

/** One stretch of a maintenance window, in epoch milliseconds. */
export type MaintenanceSpan = {
  windowId: number;
  startsAt: number;
  endsAt: number;
  /** Whether it was announced before it began: only then are its runs in no share. */
  isAnnounced: boolean;
};

/** The stretches of a window that have a moment in common with the time from `from` up to `until`, in order. */
export function spansOf(
  { id: windowId, recurrence, announcedAt, retiredAt }: Omit<MaintenanceWindow, "title" | "mirrors">,
  { from, until }: { from: number; until: number },
): MaintenanceSpan[] {
  const spans = recurrence.kind === "once" ? [recurrence] : weeklySpans(recurrence, { from, until });
  return spans.flatMap(({ startsAt, endsAt: plannedEnd }) => {
    const endsAt = Math.min(plannedEnd, retiredAt ?? Infinity);
    const isMet = startsAt <= until && endsAt > from && endsAt > startsAt;
    return isMet ? [{ windowId, startsAt, endsAt, isAnnounced: announcedAt <= startsAt }] : [];
  });
}

/** The clocks decide when each begins, where they show a time twice the first, and how long it lasts is what passes. */
function weeklySpans(
  { days: chosen, startMinute, durationMs, zone }: Extract<Recurrence, { kind: "weekly" }>,
  { from, until }: { from: number; until: number },
): { startsAt: number; endsAt: number }[] {
  const spans = [];
  const last = wallClock(zone, until) + days(1);
  for (let day = midnight(wallClock(zone, from - durationMs)) - days(1); day <= last; day += days(1)) {
    if (!chosen.some((weekday) => weekday === weekdayOf(day))) continue;
    const [startsAt] = momentsOf(zone, day + minutes(startMinute));
    spans.push({ startsAt, endsAt: startsAt + durationMs });
  }
  return spans;
}

const midnight = (wall: number) => Math.floor(wall / days(1)) * days(1);

/** What day of the week it is; the first one of the epoch was a Thursday. */
const weekdayOf = (midnightWall: number) => weekdays[(midnightWall / days(1) + 3) % 7];

/** Tells of each mirror, by its slug, whether it is under maintenance at a moment. */
export function maintainedAt(windows: readonly MaintenanceWindow[], at: number): (mirror: string) => boolean {
  const running = windows.filter((window) => spansOf(window, { from: at, until: at }).length > 0);
  return (mirror) => running.some((window) => covers(window, mirror));
}

/** Tells of each mirror, by its slug, the stretches of announced maintenance that have a moment in common with some time, in order. */
export function announcedSpans(
  windows: readonly MaintenanceWindow[],
  time: { from: number; until: number },
): (mirror: string) => MaintenanceSpan[] {
  const stretches = windows
    .flatMap((window) => spansOf(window, time).map((span) => ({ window, span })))
    .filter(({ span }) => span.isAnnounced)
    .toSorted((one, other) => one.span.startsAt - other.span.startsAt);
  return (mirror) => stretches.flatMap(({ window, span }) => (covers(window, mirror) ? span : []));
}

/** Tells of each mirror, by its slug, when maintenance came to an end after one moment and not after another. */
export function maintenanceEnds(
  windows: readonly MaintenanceWindow[],
  { after, until }: { after: number; until: number },
): (mirror: string) => number[] {
  const ends = windows.map((window) => ({
    window,
    at: spansOf(window, { from: after, until }).flatMap(({ endsAt }) => (endsAt <= until ? [endsAt] : [])),
  }));
  return (mirror) => ends.flatMap(({ window, at }) => (covers(window, mirror) ? at : []));
}

const covers = ({ mirrors }: MaintenanceWindow, mirror: string) =>
  mirrors === undefined || mirrors.includes(mirror);
