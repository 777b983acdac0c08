import { z } from "zod";

/** How often somebody may ask in a stretch of time. */
const rateSchema = z.object({ count: z.int(), perSeconds: z.int() });

/** The answer to `GET /api/v1/limits`: how often an address, or of probers a token, may ask for what. */
export const limitsSchema = z.object({
  /** True when the data is a demonstration. */
  demonstration: z.boolean(),
  rates: z.object({
    pages: rateSchema,
    api: rateSchema,
    replays: rateSchema,
    subscriptions: rateSchema,
    probers: rateSchema,
  }),
});

export type Limits = z.infer<typeof limitsSchema>;
