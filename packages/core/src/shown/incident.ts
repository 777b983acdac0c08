import { z } from "zod";
import { mirrorCauses } from "../cause.ts";
import { changeKinds, phases, severities } from "../follow.ts";
import { parts } from "../integrity.ts";

/** A finding in short, as an incident carries it. */
const findingSummarySchema = z.object({
  /** Names its page and its bundle. */
  id: z.string(),
  subject: z.string(),
  part: z.enum(parts),
  expected: z.string(),
  received: z.string(),
  /** Of a fork: how many records the heads count that contradict each other, in decimal, and which mirror showed each. */
  heads: z.array(z.object({ size: z.string(), mirrorName: z.string().nullable() })),
});

export type FindingSummary = z.infer<typeof findingSummarySchema>;

/** An incident as readers see it; times are ISO 8601 UTC. */
export const incidentSchema = z.object({
  id: z.string(),
  mirror: z.string(),
  mirrorName: z.string(),
  cause: z.enum(mirrorCauses),
  phase: z.enum(phases),
  severity: z.enum(severities),
  /** The worst severity it reached. */
  worst: z.enum(severities),
  /** The first failure. */
  startedAt: z.string(),
  /** When it was known to be one. */
  openedAt: z.string(),
  /** The first lasting success; null while unresolved. */
  endedAt: z.string().nullable(),
  /** Slugs of the vantages that called the mirror down or degraded. */
  vantages: z.array(z.string()),
  /** The newest finding behind it that a bundle proves, or else the newest; null of an outage. */
  finding: findingSummarySchema.nullable(),
  changes: z.array(
    z.object({ sequence: z.int(), kind: z.enum(changeKinds), severity: z.enum(severities), at: z.string() }),
  ),
  /** Why an operator closed it; null when nobody did. */
  reason: z.string().nullable(),
});

export type Incident = z.infer<typeof incidentSchema>;

/** The answer to `GET /api/v1/incidents`, newest first. */
export const incidentsSchema = z.object({
  asOf: z.string(),
  incidents: z.array(incidentSchema),
  next: z.string().nullable(),
});

export type Incidents = z.infer<typeof incidentsSchema>;
