import { z } from "zod";
import { levels } from "../judge.ts";
import { currentMaintenanceSchema } from "./maintenance.ts";
import { countsSchema } from "./mirror.ts";
import { vantageSchema } from "./vantage.ts";

/** A mirror as one region sees it: now, and over the last 24 h. */
const regionCellSchema = z.object({
  region: z.string(),
  level: z.enum(levels),
  counts: countsSchema,
  /** Time to first byte, in ms. */
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

export type RegionCell = z.infer<typeof regionCellSchema>;

const regionalMirrorSchema = z.object({
  slug: z.string(),
  name: z.string(),
  host: z.string(),
  maintenance: currentMaintenanceSchema.nullable(),
  /** One a region, in their order. */
  cells: z.array(regionCellSchema),
});

export type RegionalMirror = z.infer<typeof regionalMirrorSchema>;

/** The answer to `GET /api/v1/regions`: every mirror as every region sees it. */
export const regionsSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  vantages: z.array(vantageSchema),
  /** In the order of their first vantages. */
  regions: z.array(z.string()),
  mirrors: z.array(regionalMirrorSchema),
});

export type Regions = z.infer<typeof regionsSchema>;
