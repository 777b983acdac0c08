import { z } from "zod";
import { exchangeSchema } from "../exchange.ts";
import { failurePhases } from "../failure-phase.ts";
import { errorClassSchema, outcomes } from "../failure.ts";
import { probeKinds } from "../probe-kind.ts";

/** What names a run; times are ISO 8601 UTC. */
export const runNameSchema = z.object({
  mirror: z.string(),
  kind: z.enum(probeKinds),
  vantage: z.string(),
  scheduledAt: z.string(),
  attempt: z.int(),
});

export type RunName = z.infer<typeof runNameSchema>;

/** A run in a list. */
const shownRunSchema = runNameSchema.extend({
  startedAt: z.string(),
  outcome: z.enum(outcomes),
  error: errorClassSchema,
  detail: z.string(),
  measures: z.record(z.string(), z.number()),
  facts: z.record(z.string(), z.string()),
});

export type ShownRun = z.infer<typeof shownRunSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/runs`: newest first. */
export const runsSchema = z.object({
  asOf: z.string(),
  runs: z.array(shownRunSchema),
  /** What to ask for next; null at the end. */
  cursor: z.string().nullable(),
});

export type Runs = z.infer<typeof runsSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/runs/{kind}/{vantage}/{scheduledAt}/{attempt}`. */
export const runSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  run: shownRunSchema,
  /** What was asked, in order, for a waterfall; those that failed are kept before others. */
  exchanges: z.array(exchangeSchema.extend({ curl: z.string() })),
  /** How many there were, with those that were not kept. */
  exchangeCount: z.int(),
  before: runNameSchema.nullable(),
  after: runNameSchema.nullable(),
});

export type Run = z.infer<typeof runSchema>;

/** A run that failed, and in which phase; null where many requests were made and none tells. */
const shownFailureSchema = shownRunSchema.extend({ phase: z.enum(failurePhases).nullable() });

export type ShownFailure = z.infer<typeof shownFailureSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/errors`: the newest runs that failed, at most 100, newest first. */
export const errorsSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  failures: z.array(shownFailureSchema),
});

export type Errors = z.infer<typeof errorsSchema>;
