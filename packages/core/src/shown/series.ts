import { z } from "zod";
import { countsSchema } from "./mirror.ts";
import { rangeNames } from "./range.ts";

export const rangeSchema = z.enum(rangeNames);

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
