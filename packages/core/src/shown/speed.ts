import { z } from "zod";
import { sizeClasses, temperatures } from "../speed/classes.ts";
import { rangeSchema } from "./series.ts";

const rate = z.number().nullable();

/** A cell of latency × throughput: places on the two scales (`core/speed/scales.ts`) and how many samples fell there. */
export const heatCellSchema = z.object({ column: z.int(), row: z.int(), count: z.int() });
export type HeatCell = z.infer<typeof heatCellSchema>;

/** One step of time: medians over the transfers of it. */
const speedPointSchema = z.object({
  at: z.string(),
  count: z.int(),
  p50Mbps: rate,
  /** A tenth of the transfers were slower. */
  p10Mbps: rate,
  bestSecondMbps: rate,
  idleTtfbMs: rate,
  loadedTtfbMs: rate,
});

export type SpeedPoint = z.infer<typeof speedPointSchema>;

/** An hour of the day, UTC, seen from one vantage. */
export const hourSchema = z.object({
  vantage: z.string(),
  hour: z.int().min(0).max(23),
  ttfbCount: z.int(),
  p50TtfbMs: rate,
  transferCount: z.int(),
  p50Mbps: rate,
});

export type Hour = z.infer<typeof hourSchema>;

/** All transfers alike in size and temperature. */
const speedGroupSchema = z.object({
  sizeClass: z.literal(sizeClasses),
  temperature: z.enum(temperatures),
  count: z.int(),
  p50Mbps: rate,
  bestSecondMbps: rate,
  p50TotalMs: rate,
  /** How many of them our own link may have limited. */
  linkBoundCount: z.int(),
});

/** The answer to `GET /api/v1/mirrors/{slug}/speed`. */
export const mirrorSpeedSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  mirror: z.object({ slug: z.string(), name: z.string(), host: z.string(), role: z.string() }),
  range: rangeSchema,
  stepMs: z.int(),
  /** One vantage, or null for all together. */
  vantage: z.string().nullable(),
  everyMs: z.int().nullable(),
  points: z.array(speedPointSchema),
  groups: z.array(speedGroupSchema),
  heat: z.array(heatCellSchema),
  hours: z.array(hourSchema),
  /** The newest transfers, at most 60, the newest first. */
  newest: z.array(
    z.object({
      vantage: z.string(),
      at: z.string(),
      sizeClass: z.literal(sizeClasses),
      temperature: z.enum(temperatures),
      isWhole: z.boolean(),
      mbps: z.number(),
      bestSecondMbps: z.number(),
      idleTtfbMs: rate,
      loadedTtfbMs: rate,
      ttfbMs: z.number(),
      totalMs: z.number(),
      link: z.object({ mbps: z.number(), through: z.string() }).nullable(),
      linkBound: z.boolean(),
    }),
  ),
});

export type MirrorSpeed = z.infer<typeof mirrorSpeedSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/throughput`: the curves of its speed alone. */
export const mirrorThroughputSchema = mirrorSpeedSchema.pick({
  asOf: true,
  range: true,
  stepMs: true,
  points: true,
});

export type MirrorThroughput = z.infer<typeof mirrorThroughputSchema>;
