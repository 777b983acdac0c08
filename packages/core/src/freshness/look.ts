import { z } from "zod";
import { coordinateSchema } from "../coordinate.ts";
import { hours } from "../time.ts";
import { countSchema, instantSchema, textSchema } from "../wire.ts";

/** Whether a mirror answered a question about a module: `unknown` is 404 or 410, `refused` is 403 or 451. */
export const standings = ["known", "unknown", "refused"] as const;

/** A short name of a version list: the first 16 hexadecimal digits of the SHA-256 of its sorted versions, each with a line feed. */
const digest = z.string().regex(/^[0-9a-f]{16}$/);

/** Whether a release was shown; null where that was not asked or the answer does not tell. */
const shown = z.boolean().nullable();

/** What was true longer ago is not believed to have been kept by a cache: then the mirror itself is behind. */
export const longestAgeMs = hours(1);

/** One look at a module: first its list, then `@latest`, and never a version that the mirror may not have yet. */
export const lookSchema = z.object({
  module: coordinateSchema,
  /** Just before the first question and just after the last answer. */
  askedAt: instantSchema,
  answeredAt: instantSchema,
  /** So long before, at most, was true what the answers say of the list and of `@latest`: a cache gave them (`Age`); none did when absent. */
  ageMs: z.int().min(0).max(longestAgeMs).optional(),
  standing: z.enum(standings),
  /** The list; null unless the module is known. */
  list: z.object({ count: countSchema, newest: coordinateSchema.nullable(), digest }).nullable(),
  /** What `@latest` said; null where there is no such answer. */
  latest: coordinateSchema.nullable(),
  /** The releases that were looked for. */
  releases: z
    .array(
      z.object({
        version: coordinateSchema,
        list: shown,
        latest: shown,
        exact: shown,
        /** Why the mirror may keep it out of its list: it is retracted. */
        hidden: z.enum(["retracted"]).nullable(),
      }),
    )
    .max(32),
  /** Versions listed for the first time since this prober looked before, which was at `missedAt`. */
  came: z.array(z.object({ version: coordinateSchema, missedAt: instantSchema })).max(16),
  /** Versions that were listed for good, and that none of several answers in a row lists any more. */
  gone: z.array(coordinateSchema).max(16),
});

export type Look = z.infer<typeof lookSchema>;

/** One question put several times in a row, each time on a connection of its own. */
export const spreadSchema = z.object({
  module: coordinateSchema,
  askedAt: instantSchema,
  answeredAt: instantSchema,
  /** The answers in their order, each as its place in `bodies`. */
  answers: z.array(z.int().min(0).max(7)).min(2).max(8),
  bodies: z
    .array(
      z.object({
        digest,
        count: countSchema,
        newest: coordinateSchema.nullable(),
        etag: textSchema(200),
        /** Who gave it: addresses, and what `Via` and the like tell. */
        backends: z.array(textSchema(200)).max(8),
      }),
    )
    .min(1)
    .max(8),
  /** Versions that some answers list and others do not, the highest first. */
  differing: z.array(coordinateSchema).max(16),
});

export type Spread = z.infer<typeof spreadSchema>;

/** One question for a version that the mirror may have to fetch first. */
export const coldFetchSchema = z.object({
  module: coordinateSchema,
  version: coordinateSchema,
  askedAt: instantSchema,
  answeredAt: instantSchema,
  /** Whether it had it before, where it could be asked without making it fetch; null where it could not. */
  stored: z.boolean().nullable(),
  found: z.boolean(),
  status: z.int().min(0).max(999),
  ttfbMs: z.number().min(0).nullable(),
  /** What the mirror said when it did not have it. */
  reason: textSchema(200),
});

export type ColdFetch = z.infer<typeof coldFetchSchema>;

/** What a run saw of releases, beside its measures. */
export const freshnessSchema = z.object({
  looks: z.array(lookSchema).max(64),
  spreads: z.array(spreadSchema).max(4),
  colds: z.array(coldFetchSchema).max(4),
});

export type Freshness = z.infer<typeof freshnessSchema>;
