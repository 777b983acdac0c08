import { z } from "zod";
import { mirrorAboutSchema, protocols, roles } from "../catalogue.ts";
import { errorClassSchema, outcomes } from "../failure.ts";
import { levels } from "../judge.ts";
import { freshnessSummarySchema } from "./freshness.ts";
import { incidentSchema } from "./incident.ts";
import { proofCountsSchema } from "./integrity.ts";
import { currentMaintenanceSchema, maintenanceSchema } from "./maintenance.ts";
import { recommendedChainSchema } from "./recommended-chain.ts";
import { vantageSchema } from "./vantage.ts";

/** How many runs ended in each outcome. */
export const countsSchema = z.object({ ok: z.int(), degraded: z.int(), failed: z.int(), unknown: z.int() });

/** One day of a mirror: what its bar and its part of the share are made of. */
export const daySchema = countsSchema.extend({
  /** ISO date. */
  day: z.string(),
  /** Runs in announced maintenance; none of them is in the other counts. */
  maintenance: z.int(),
  /** How long announced maintenance lasted that day. */
  maintenanceMs: z.int(),
  /** How long no check ran that day up to now, in whole hours. */
  gapMs: z.int(),
  incidents: z.int(),
  /** How long availability incidents were open that day. */
  incidentMs: z.int(),
  /** The worst level an incident reached that day; null without incident. */
  worst: z.enum(["degraded", "partial", "down"]).nullable(),
});

export type Day = z.infer<typeof daySchema>;

/** A mirror in the list. */
export const mirrorSummarySchema = z.object({
  slug: z.string(),
  name: z.string(),
  baseUrl: z.string(),
  host: z.string(),
  protocol: z.enum(protocols),
  role: z.enum(roles),
  operator: z.string(),
  note: z.object({ en: z.string(), "zh-CN": z.string() }).nullable(),
  level: z.enum(levels),
  /** Since when the level holds. */
  since: z.string().nullable(),
  /** The newest run that any vantage reported. */
  observedAt: z.string().nullable(),
  /** True when the newest run is older than three intervals: the level is withdrawn. */
  stale: z.boolean(),
  /** The announced maintenance that the mirror is under. */
  maintenance: currentMaintenanceSchema.nullable(),
  /** Slugs of the vantages whose vote counted. */
  vantages: z.object({ up: z.array(z.string()), degraded: z.array(z.string()), down: z.array(z.string()) }),
  /** Ninety days, oldest first; days without any run are absent. */
  days: z.array(daySchema),
  /** Looks into versions over the last 24 h, by how far they proved them; null of what serves no modules. */
  integrity: proofCountsSchema.nullable(),
  /** How late releases come; null of what serves no modules. */
  freshness: freshnessSummarySchema.nullable(),
  /** Time to first byte over the last 24 h, in ms. */
  ttfb: z.object({ p50Ms: z.number().nullable(), p95Ms: z.number().nullable() }),
  /** How fast large files came over the last 24 h, in Mbit/s. */
  throughput: z.object({ p50Mbps: z.number().nullable() }),
  httpVersion: z.string().nullable(),
  /** The families of addresses at which vantages got through to it last, in order. */
  families: z.array(z.literal([4, 6])),
});

export type MirrorSummary = z.infer<typeof mirrorSummarySchema>;

/** The answer to `GET /api/v1/mirrors`: everything the status page shows. */
export const mirrorsSchema = z.object({
  asOf: z.string(),
  /** The zone whose days are counted. */
  zone: z.string(),
  /** True when the data is a demonstration. */
  demonstration: z.boolean(),
  vantages: z.array(vantageSchema),
  mirrors: z.array(mirrorSummarySchema),
  incidents: z.array(incidentSchema),
  /** Announced maintenance that is under way or begins within 14 days, by when it begins. */
  maintenance: z.array(maintenanceSchema),
  /** The chains that everybody and each region are to take; none where there is nothing to recommend. */
  recommended: z.array(recommendedChainSchema),
});

export type Mirrors = z.infer<typeof mirrorsSchema>;

/** What one vantage saw last of a mirror. */
export const sightSchema = z.object({
  vantage: z.string(),
  vote: z.enum(["up", "degraded", "down", "unknown"]),
  outcome: z.enum(outcomes),
  error: errorClassSchema,
  detail: z.string(),
  startedAt: z.string(),
  measures: z.record(z.string(), z.number()),
  facts: z.record(z.string(), z.string()),
  /** Over the last 24 h from this vantage. */
  counts: countsSchema,
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

export type Sight = z.infer<typeof sightSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}`: everything the mirror page's overview shows but the series. */
export const mirrorSchema = z.object({
  asOf: z.string(),
  /** The zone whose days are counted. */
  zone: z.string(),
  demonstration: z.boolean(),
  mirror: mirrorSummarySchema,
  /** What its operator publishes of it, as far as the configuration knows. */
  about: mirrorAboutSchema,
  vantages: z.array(vantageSchema),
  /** Counts over the last 24 h, 7, 30 and 90 days. */
  windows: z.array(z.object({ window: z.enum(["24h", "7d", "30d", "90d"]), counts: countsSchema })),
  sights: z.array(sightSchema),
  /** Open ones first, then the newest. */
  incidents: z.array(incidentSchema),
});

export type MirrorDetail = z.infer<typeof mirrorSchema>;
