import type { ComparedWindow, Range } from "../shown/range.ts";
import { days, hours, minutes } from "../time.ts";

/** How wide a point of a mirror's rates is: wide enough for some transfers each. */
export const speedStepMs: Record<Range, number> = {
  "24h": minutes(30),
  "7d": hours(3),
  "30d": hours(12),
  "90d": days(1),
};

/** How long each window of a comparison is, and how wide a point: at most 60 make up one. */
export const comparedSpans: Record<ComparedWindow, { spanMs: number; stepMs: number }> = {
  "1h": { spanMs: hours(1), stepMs: minutes(5) },
  "24h": { spanMs: hours(24), stepMs: minutes(30) },
  "7d": { spanMs: days(7), stepMs: hours(3) },
  "30d": { spanMs: days(30), stepMs: hours(12) },
};

/** When the first step of a span begins whose last is the one that is not over. */
export const firstStepAt = (now: number, { spanMs, stepMs }: { spanMs: number; stepMs: number }) =>
  Math.floor((now - spanMs) / stepMs) * stepMs + stepMs;
