import { z } from "zod";
import { mirrorCauses } from "../cause.ts";
import { errorClassSchema } from "../failure.ts";
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

/** What an operator tells readers of an incident, in one language at least. */
export const noteSchema = z.object({
  id: z.string(),
  /** The operator's name in the configuration. */
  operator: z.string(),
  text: z.object({ en: z.string().optional(), "zh-CN": z.string().optional() }),
  at: z.string(),
  /** When the next one is promised for; null where none is. */
  nextAt: z.string().nullable(),
});

export type Note = z.infer<typeof noteSchema>;

/** What an incident is about: a mirror, or of a shared outage most of them. */
const subjectSchema = z.union([
  z.object({ mirror: z.string(), mirrorName: z.string(), cause: z.enum(mirrorCauses) }),
  z.object({ mirror: z.null(), mirrorName: z.null(), cause: z.literal("shared_outage") }),
]);

export type IncidentSubject = z.infer<typeof subjectSchema>;

/** An incident as readers see it; times are ISO 8601 UTC. */
export const incidentSchema = z
  .object({
    id: z.string(),
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
    /** Of an outage, what most runs failed of; null of others, and where that is not known any more. */
    error: errorClassSchema.nullable(),
    /** The newest finding behind it that a bundle proves, or else the newest; null of an outage. */
    finding: findingSummarySchema.nullable(),
    changes: z.array(
      z.object({
        sequence: z.int(),
        kind: z.enum(changeKinds),
        severity: z.enum(severities),
        at: z.string(),
      }),
    ),
    /** Why an operator closed it; null when nobody did. */
    reason: z.string().nullable(),
    /** The incident that explains it; null where none does. */
    under: z.string().nullable(),
    /** The incidents that it explains, by the names of their mirrors. */
    covers: z.array(z.object({ id: z.string(), mirror: z.string(), mirrorName: z.string() })),
    /** Whether it was found in results that came too late to tell anybody while it lasted. */
    late: z.boolean(),
    /** Since when it comes and goes so fast that nobody is told each time; null where it does not. */
    flappingSince: z.string().nullable(),
    /** Who looks after it, and since when; null while nobody does. */
    acknowledged: z.object({ operator: z.string(), at: z.string() }).nullable(),
    /** The newest of what operators told of it. */
    note: noteSchema.nullable(),
  })
  .and(subjectSchema);

export type Incident = z.infer<typeof incidentSchema>;

/** The answer to `GET /api/v1/incidents`, newest first. */
export const incidentsSchema = z.object({
  asOf: z.string(),
  incidents: z.array(incidentSchema),
  next: z.string().nullable(),
  /** The UTC months, as `2026-11`, in which any incident lasted that fits the question but for its month; newest first. */
  months: z.array(z.string()),
});

export type Incidents = z.infer<typeof incidentsSchema>;
