import { z } from "zod";
import type { ProbeKind } from "../probe-kind.ts";
import { recommendationSchema } from "./chain.ts";
import { incidentSchema, noteSchema } from "./incident.ts";
import { countsSchema } from "./mirror.ts";

/** The kinds of checks that show an incident by failing; the others tell what they found of a run that went well. */
export const courseKinds = ["availability", "integrity", "log-view"] as const satisfies readonly ProbeKind[];

/** How the check that showed an incident went before, in and after it, in even steps; those without a run are absent. */
const courseSchema = z.object({
  kind: z.enum(courseKinds),
  since: z.string(),
  until: z.string(),
  stepMs: z.int(),
  points: z.array(countsSchema.extend({ at: z.string() })),
});

export type Course = z.infer<typeof courseSchema>;

/** Announced maintenance that an incident fell into. */
const maintenanceSchema = z.object({
  title: z.object({ en: z.string(), "zh-CN": z.string() }),
  startsAt: z.string(),
  endsAt: z.string(),
});

export type ShownMaintenance = z.infer<typeof maintenanceSchema>;

/** The answer to `GET /api/v1/incidents/{id}`: everything the page of an incident shows. */
export const incidentDetailSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  incident: incidentSchema,
  /** What operators told of it, the newest first. */
  notes: z.array(noteSchema),
  /** The incident that explains it; null where none does. */
  under: incidentSchema.nullable(),
  /** The incidents that it explains. */
  covers: z.array(incidentSchema),
  /** Null where no kind of check shows it by failing, or what it saw is not kept any more. */
  course: courseSchema.nullable(),
  maintenance: z.array(maintenanceSchema),
  /** The chain that takes readers around it; null once it has ended, and where none does. */
  recommendation: recommendationSchema.pick({ goproxy: true, gosumdb: true }).nullable(),
});

export type IncidentDetail = z.infer<typeof incidentDetailSchema>;
