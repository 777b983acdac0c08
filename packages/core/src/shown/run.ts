import { z } from "zod";
import { exchangeSchema } from "../exchange.ts";
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
  run: shownRunSchema.extend({ facts: z.record(z.string(), z.string()) }),
  /** What was asked, in order, for a waterfall; those that failed are kept before others. */
  exchanges: z.array(exchangeSchema.extend({ curl: z.string() })),
  /** How many there were, with those that were not kept. */
  exchangeCount: z.int(),
  before: runNameSchema.nullable(),
  after: runNameSchema.nullable(),
});

export type Run = z.infer<typeof runSchema>;
