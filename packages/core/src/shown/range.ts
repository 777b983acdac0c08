import { days, hours, minutes } from "../time.ts";

/** How far back a chart can look. */
export const rangeNames = ["24h", "7d", "30d", "90d"] as const;
export type Range = (typeof rangeNames)[number];

/** How far back mirrors are compared. */
export const comparedWindows = ["1h", "24h", "7d", "30d"] as const;
export type ComparedWindow = (typeof comparedWindows)[number];

/** The ranges a chart can show, with the rollup it is read from and the width of a point. */
export const ranges = {
  "24h": { spanMs: hours(24), rollup: "5m", stepMs: minutes(5) },
  "7d": { spanMs: days(7), rollup: "1h", stepMs: hours(1) },
  "30d": { spanMs: days(30), rollup: "1h", stepMs: hours(3) },
  "90d": { spanMs: days(90), rollup: "1d", stepMs: days(1) },
} as const satisfies Record<Range, { spanMs: number; rollup: "5m" | "1h" | "1d"; stepMs: number }>;
