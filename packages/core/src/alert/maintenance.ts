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

/** Announced maintenance: what mirrors do in it is no incident of theirs. */
export type MaintenanceWindow = {
  id: number;
  title: { en: string; "zh-CN": string };
  /** Slugs; undefined for all mirrors. */
  mirrors: readonly string[] | undefined;
  recurrence: Recurrence;
};

/** One stretch of a maintenance window, in epoch milliseconds. */
export type MaintenanceSpan = { windowId: number; startsAt: number; endsAt: number };
