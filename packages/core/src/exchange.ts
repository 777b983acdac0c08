import { z } from "zod";
import { errorClassSchema } from "./failure.ts";
import { countSchema, textSchema } from "./wire.ts";

const durationMs = z.number().min(0);

/** Most exchanges of one run that are kept; those that failed go before others. */
export const exchangeLimit = 16;

/**
 * One request and its answer, hop by hop: a redirect is an exchange of its own. Phases are in milliseconds and absent where
 * the exchange did not come so far; `ttfbMs` runs from the request's last byte to the answer's first, `bodyMs` from there to the end.
 */
export const exchangeSchema = z.object({
  method: textSchema(16),
  url: textSchema(2_048),
  /** The header lines that were sent, `host` left out; none of them holds a secret. */
  sent: z.record(textSchema(64), textSchema(512)),
  /** When it began, after the run did. */
  startedMs: durationMs,
  phases: z.object({
    dnsMs: durationMs.optional(),
    connectMs: durationMs.optional(),
    tlsMs: durationMs.optional(),
    ttfbMs: durationMs.optional(),
    bodyMs: durationMs.optional(),
  }),
  /** Address of the host; empty where no name was resolved. */
  address: textSchema(64),
  httpVersion: textSchema(16),
  /** Null where no answer came. */
  status: z.int().min(0).max(999).nullable(),
  receivedBytes: countSchema,
  error: errorClassSchema,
});

export type Exchange = z.infer<typeof exchangeSchema>;

/** An exchange as evidence: with what was answered, header by header, and how the body begins. */
export const exhibitSchema = exchangeSchema.omit({ startedMs: true, phases: true }).extend({
  /** In the order in which they came, at most the first 40. */
  received: z.array(z.tuple([textSchema(128), textSchema(1_024)])).max(40),
  /** The first bytes of the body where they are text; empty of one that is none. */
  body: textSchema(512),
});

export type Exhibit = z.infer<typeof exhibitSchema>;
