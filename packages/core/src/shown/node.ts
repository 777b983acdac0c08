import { z } from "zod";
import { errorClassSchema } from "../failure.ts";

/** One node of a mirror, which is one address, and how it did over the last 24 h. */
export const nodeSchema = z.object({
  address: z.string(),
  family: z.literal([4, 6]),
  /** `AS13335 CLOUDFLARENET`; null where no table is configured or knows it. */
  asn: z.string().nullable(),
  /** What the newest answer said: the point of presence, `Server`, `Via` and the cache status. */
  pop: z.string().nullable(),
  server: z.string().nullable(),
  via: z.string().nullable(),
  cacheStatus: z.string().nullable(),
  vantages: z.array(z.string()),
  runs: z.int(),
  failed: z.int(),
  /** What its runs failed of, most frequent first. */
  errors: z.array(z.object({ error: errorClassSchema, count: z.int() })),
  p50Ms: z.number().nullable(),
  lastSeenAt: z.string(),
  /** True of a node that fails while the others work: it alone is bad. */
  aloneBad: z.boolean(),
});

export type ShownNode = z.infer<typeof nodeSchema>;
