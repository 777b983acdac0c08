import { z } from "zod";
import { causes, changeKinds, phases, severities } from "../follow.ts";

/** An incident as readers see it; times are ISO 8601 UTC. */
export const incidentSchema = z.object({
  id: z.string(),
  mirror: z.string(),
  mirrorName: z.string(),
  cause: z.enum(causes),
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
  changes: z.array(
    z.object({ sequence: z.int(), kind: z.enum(changeKinds), severity: z.enum(severities), at: z.string() }),
  ),
});

export type Incident = z.infer<typeof incidentSchema>;

/** The answer to `GET /api/v1/incidents`, newest first. */
export const incidentsSchema = z.object({
  asOf: z.string(),
  incidents: z.array(incidentSchema),
  next: z.string().nullable(),
});

export type Incidents = z.infer<typeof incidentsSchema>;
