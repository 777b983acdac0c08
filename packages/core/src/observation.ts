import { z } from "zod";
import { errorClassSchema, outcomeOf, outcomes } from "./failure.ts";
import { slugSchema } from "./slug.ts";
import { probeKinds } from "./probe-kind.ts";

const text = z.string().max(4_096);
const instant = z.iso.datetime({ precision: 3 });

/**
 * What one run of a check saw, as a prober sends it; times are ISO 8601 UTC with milliseconds.
 * `measures` are numbers named with their unit (`ttfbMs`, `sizeBytes`), `facts` are short texts (`address`, `server`).
 */
export const observationSchema = z
  .object({
    mirror: slugSchema,
    kind: z.enum(probeKinds),
    scheduledAt: instant,
    attempt: z.int().min(0).max(1_000),
    startedAt: instant,
    outcome: z.enum(outcomes),
    error: errorClassSchema,
    measures: z.record(z.string().max(64), z.number()),
    facts: z.record(z.string().max(64), text),
    detail: text,
  })
  .refine(({ outcome, error }) => outcome === outcomeOf(error), {
    path: ["outcome"],
    message: "does not follow from the error class",
  });

export type Observation = z.infer<typeof observationSchema>;

/** Numbers that a run measured, named with their unit. */
export type Measures = Observation["measures"];

/** Short texts that a run saw: addresses, versions, headers. */
export type Facts = Observation["facts"];
