import { z } from "zod";
import { cardSchema } from "./card/card.ts";
import { certificateSchema } from "./card/certificate.ts";
import { drillLimit, drillSchema } from "./chain/drill.ts";
import { walkSchema } from "./chain/walk.ts";
import { exchangeLimit, exchangeSchema } from "./exchange.ts";
import { errorClassSchema, outcomeOf, outcomes } from "./failure.ts";
import { freshnessSchema } from "./freshness/look.ts";
import { integritySchema } from "./integrity.ts";
import { slugSchema } from "./slug.ts";
import { probeKinds } from "./probe-kind.ts";
import { transferSchema } from "./speed/transfer.ts";
import { hostLimit, hostTrafficSchema } from "./traffic.ts";
import { instantSchema, textSchema } from "./wire.ts";

const name = textSchema(64);
const text = textSchema(4_096);

/** Most measures, and most facts, of one run. */
const entryLimit = 64;

const isShort = (entries: object) => Object.keys(entries).length <= entryLimit;
const tooMany = `are more than ${entryLimit}`;

/**
 * What one run of a check saw, as a prober sends it; times are ISO 8601 UTC with milliseconds.
 * `measures` are numbers named with their unit (`ttfbMs`, `sizeBytes`), `facts` are short texts (`address`, `server`).
 */
export const observationSchema = z
  .object({
    /** What was looked at: a mirror, or for the kinds `chain` and `drill` a chain. */
    mirror: slugSchema,
    kind: z.enum(probeKinds),
    scheduledAt: instantSchema,
    attempt: z.int().min(0).max(1_000),
    startedAt: instantSchema,
    outcome: z.enum(outcomes),
    error: errorClassSchema,
    measures: z.record(name, z.number()).refine(isShort, tooMany),
    facts: z.record(name, text).refine(isShort, tooMany),
    detail: text,
    /** What was seen of the bytes and of the log; absent where no such thing was looked at. */
    integrity: integritySchema.optional(),
    /** What was seen of releases; absent where no such thing was looked at. */
    freshness: freshnessSchema.optional(),
    /** How a chain was walked; absent of what is no chain. */
    walk: walkSchema.optional(),
    /** What became of a chain under faults; absent where none was drilled. */
    drills: z.array(drillSchema).max(drillLimit).optional(),
    /** What was fetched in bulk, and how fast. */
    transfer: transferSchema.optional(),
    /** How each rule was kept, of probes that hold mirrors against rules. */
    card: cardSchema.optional(),
    /** The certificates that were shown. */
    certificates: z.array(certificateSchema).max(4).optional(),
    /** What was asked and answered, in order; absent where `measures` and the fact `url` say it all. */
    exchanges: z.array(exchangeSchema).max(exchangeLimit).optional(),
    /** What went over the wire, by host; absent where it was not counted. */
    traffic: z.array(hostTrafficSchema).max(hostLimit).optional(),
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
