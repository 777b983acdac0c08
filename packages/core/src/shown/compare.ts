import { z } from "zod";
import { sizeClasses, temperatures } from "../speed/classes.ts";
import { comparedWindows } from "./range.ts";
import { pointSchema } from "./series.ts";
import { heatCellSchema, hourSchema } from "./speed.ts";

/** What is compared; null for all alike. */
export const comparisonSchema = z.object({
  window: z.enum(comparedWindows),
  region: z.string().nullable(),
  sizeClass: z.literal(sizeClasses).nullable(),
  temperature: z.enum(temperatures).nullable(),
  family: z.literal([4, 6]).nullable(),
});

export type Comparison = z.infer<typeof comparisonSchema>;

/** One step of time. */
const comparedPointSchema = pointSchema.pick({ at: true, p50Ms: true, p95Ms: true, p99Ms: true });

export type ComparedPoint = z.infer<typeof comparedPointSchema>;

/** A mirror beside others; times in ms. Latencies and rates are rounded to three digits. */
const comparedSchema = z.object({
  slug: z.string(),
  name: z.string(),
  host: z.string(),
  role: z.string(),
  /** From 1; those of equal score share one. Null below the line: with fewer than 20 samples there is no place. */
  place: z.int().nullable(),
  /** Runs that could tell whether it works. */
  samples: z.int(),
  /** Share of those that were answered, from 0 to 1. */
  success: z.number().nullable(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
  /** Between the first and the third quartile. */
  jitterMs: z.number().nullable(),
  transfers: z.int(),
  p50Mbps: z.number().nullable(),
  /** Median lag of its releases over the window, or the day where that is shorter. */
  lagMs: z.number().nullable(),
  integrity: z.enum(["sound", "breached", "unchecked"]),
  /** From 0 to 100, and what it is made of, each from 0 to 1; null where nothing was measured. */
  score: z.number().nullable(),
  parts: z.object({
    success: z.number().nullable(),
    latency: z.number().nullable(),
    steadiness: z.number().nullable(),
    throughput: z.number().nullable(),
    freshness: z.number().nullable(),
  }),
  heat: z.array(heatCellSchema),
  hours: z.array(hourSchema),
  /** At most 60 points. */
  points: z.array(comparedPointSchema),
});

export type Compared = z.infer<typeof comparedSchema>;

/** The answer to `GET /api/v1/compare`. */
export const compareSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  comparison: comparisonSchema,
  /** Regions that can be asked for. */
  regions: z.array(z.string()),
  stepMs: z.int(),
  /** Best first; those without a place last. */
  mirrors: z.array(comparedSchema),
});

export type Compare = z.infer<typeof compareSchema>;
