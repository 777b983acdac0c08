import { z } from "zod";
import { checkedRoles } from "../catalogue.ts";
import { canarySchema } from "../canary.ts";
import { probeKinds } from "../probe-kind.ts";
import { thresholdsSchema } from "../thresholds.ts";
import { vantageSchema } from "./vantage.ts";

/** What a vantage takes of one mirror on a UTC day; null where nothing but the interval limits it. */
export const dailyBudgetSchema = z.object({ requests: z.int().nullable(), bytes: z.int().nullable() });

export type DailyBudget = z.infer<typeof dailyBudgetSchema>;

const shownProbeSchema = z.object({
  kind: z.enum(probeKinds),
  title: z.object({ en: z.string(), "zh-CN": z.string() }),
  roles: z.array(z.enum(checkedRoles)),
  /** How many mirrors it looks at, or chains of them. */
  subjects: z.int(),
  everyMs: z.int(),
  /** A run is ended after so long. */
  timeoutMs: z.int(),
  /** Most bytes that a run may take. */
  mostBytes: z.int(),
  budget: dailyBudgetSchema.nullable(),
});

export type ShownProbe = z.infer<typeof shownProbeSchema>;

/** What is kept, in the order in which it is told. */
export const keptThings = [
  "observations",
  "fiveMinutes",
  "hours",
  "days",
  "minutes",
  "transfers",
  "releases",
  "contents",
  "grades",
  "walks",
  "drills",
  "ledger",
  "evidence",
  "incidents",
  "deliveries",
] as const;
export type KeptThing = (typeof keptThings)[number];

/** The answer to `GET /api/v1/method`: how we measure and judge, as it is configured at the moment. */
export const methodSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  /** How probers introduce themselves. */
  userAgent: z.string(),
  /** Where operators of mirrors reach us; empty where nothing is configured. */
  contact: z.string(),
  vantages: z.array(vantageSchema.pick({ slug: true, name: true, region: true, network: true })),
  mirrors: z.int(),
  /** Hosts by which vantages test their own network. */
  references: z.array(z.string()),
  /** What every mirror is asked for. */
  canary: canarySchema,
  /** Modules that are looked into wherever a mirror lists them. */
  basket: z.array(z.string()),
  probes: z.array(shownProbeSchema),
  thresholds: thresholdsSchema,
  /** Bounds on every request. */
  limits: z.object({
    connectMs: z.int(),
    tlsMs: z.int(),
    silenceMs: z.int(),
    deadlineMs: z.int(),
    redirects: z.int(),
    /** Least time between two requests to a mirror that is asked many. */
    paceMs: z.int(),
    /** For how long a host is left alone that limits us without saying for how long. */
    restMs: z.int(),
  }),
  /** For how long each thing is kept; null for ever. */
  kept: z.array(z.object({ what: z.enum(keptThings), forMs: z.int().nullable() })),
});

export type Method = z.infer<typeof methodSchema>;
