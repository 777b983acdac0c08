import { z } from "zod";
import { days, hours, minutes } from "../time.ts";
import { countsSchema } from "./mirror.ts";

export const rangeSchema = z.enum(["24h", "7d", "30d", "90d"]);
export type Range = z.infer<typeof rangeSchema>;

/** The ranges a chart can show, with the rollup it is read from and the width of a point. */
export const ranges = {
  "24h": { spanMs: hours(24), rollup: "5m", stepMs: minutes(5) },
  "7d": { spanMs: days(7), rollup: "1h", stepMs: hours(1) },
  "30d": { spanMs: days(30), rollup: "1h", stepMs: hours(3) },
  "90d": { spanMs: days(90), rollup: "1d", stepMs: days(1) },
} as const satisfies Record<Range, { spanMs: number; rollup: "5m" | "1h" | "1d"; stepMs: number }>;

/** One point: runs counted over a step, and the time to first byte of those answered. */
export const pointSchema = countsSchema.extend({
  at: z.string(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
});

export type Point = z.infer<typeof pointSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/series`; steps without a run are absent, so gaps stay gaps. */
export const seriesSchema = z.object({
  asOf: z.string(),
  mirror: z.string(),
  range: rangeSchema,
  stepMs: z.int(),
  /** One vantage, or null for all together. */
  vantage: z.string().nullable(),
  points: z.array(pointSchema),
});

export type Series = z.infer<typeof seriesSchema>;
