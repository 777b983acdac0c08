import { z } from "zod";
import { slugSchema } from "./slug.ts";

/** A checksum database as probers are told of it. */
export const watchedLogSchema = z.object({
  /** The verifier key, as GOSUMDB takes it: `sum.golang.org+033de0ae+…`. */
  key: z.string(),
  /** The signed head that is trusted, and the mirror that showed it first; null before the first. */
  trusted: z.object({ head: z.string(), mirror: slugSchema.nullable() }).nullable(),
  /** Signed heads that nobody could relate to the trusted one yet. */
  doubtful: z.array(z.string()),
  /** Base URLs below which the database answers, in the order in which they are asked: itself first, then mirrors of it. */
  sources: z.array(z.object({ mirror: slugSchema, baseUrl: z.string(), direct: z.boolean() })),
});

export type WatchedLog = z.infer<typeof watchedLogSchema>;
