import { z } from "zod";
import { releaseSources } from "../freshness/release.ts";
import { surfaces } from "../freshness/surface.ts";
import { proofs } from "../integrity.ts";
import { shownFindingSchema } from "./integrity.ts";
import { rangeNames } from "./range.ts";

/** A duration known to lie between two, in milliseconds; null where an end is not known. */
export const spanSchema = z.object({ atLeastMs: z.number().nullable(), atMostMs: z.number().nullable() });

export type ShownSpan = z.infer<typeof spanSchema>;

/** How late releases came; of several vantages together a release counts once for each. */
export const lagSchema = z.object({
  /** Releases that arrived, and those that have not yet though they were looked for. */
  arrived: z.int(),
  missing: z.int(),
  /** Percentiles over those that arrived: the truth lies between the two. */
  p50: spanSchema,
  p95: spanSchema,
  max: spanSchema,
  /** How many arrived within so long for certain. */
  within1m: z.int(),
  within5m: z.int(),
  within30m: z.int(),
});

export type Lag = z.infer<typeof lagSchema>;

/** How fresh a mirror is, in short; over the last 24 h, what `@v/list` showed to all vantages together. */
export const freshnessSummarySchema = z.object({
  lag: lagSchema,
  /** When it last showed a release that it had not shown before; null before the first. */
  movedAt: z.string().nullable(),
  /** Since when it stands still while others move; null unless an incident says so. */
  frozenSince: z.string().nullable(),
});

export type FreshnessSummary = z.infer<typeof freshnessSummarySchema>;

/** A release as readers see it; times are ISO 8601 UTC. */
export const shownReleaseSchema = z.object({
  id: z.string(),
  module: z.string(),
  version: z.string(),
  source: z.enum(releaseSources),
  /** It was published later than `publishedAfter` (null where that is not known) and not later than `publishedBy`. */
  publishedAfter: z.string().nullable(),
  publishedBy: z.string(),
  /** Whether its arrival is, or was, watched for. */
  followed: z.boolean(),
  /** Why it counts for no lag; null of one that counts. */
  excluded: z.enum(["gone", "retracted"]).nullable(),
});

export type ShownRelease = z.infer<typeof shownReleaseSchema>;

/** When a mirror showed a release to a vantage, on one surface. */
export const shownSightingSchema = z.object({
  mirror: z.string(),
  mirrorName: z.string(),
  vantage: z.string(),
  surface: z.enum(surfaces),
  missedAt: z.string().nullable(),
  firstShownAt: z.string().nullable(),
  /** From when on for good. */
  shownAt: z.string().nullable(),
  lag: spanSchema,
  /** Why the mirror may keep it out of its list: it is retracted, or the mirror refuses the module. */
  hidden: z.enum(["retracted", "refused"]).nullable(),
  /** Since when it is missed again after it had arrived; null while it is shown. */
  absentSince: z.string().nullable(),
});

export type ShownSighting = z.infer<typeof shownSightingSchema>;

/** The state of the index feed that releases are taken from. */
export const feedStateSchema = z.object({
  mirror: z.string(),
  /** Up to when its entries are known; null before the first. */
  cursor: z.string().nullable(),
  entries: z.int(),
  releases: z.int(),
  /** When it was last read to its end. */
  caughtUpAt: z.string().nullable(),
  /** Since when it cannot be read, and why; null while it can. */
  failingSince: z.string().nullable(),
  detail: z.string(),
});

export type FeedState = z.infer<typeof feedStateSchema>;

/** The answer to `GET /api/v1/releases`, newest first. */
export const releasesSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  feed: feedStateSchema.nullable(),
  releases: z.array(
    shownReleaseSchema.extend({
      /** How many mirrors list it for good, of how many that were asked. */
      shownBy: z.int(),
      askedOf: z.int(),
    }),
  ),
  next: z.string().nullable(),
});

export type Releases = z.infer<typeof releasesSchema>;

/** The answer to `GET /api/v1/releases/{id}`: how one release spread. */
export const releaseSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  release: shownReleaseSchema,
  sightings: z.array(shownSightingSchema),
});

export type Release = z.infer<typeof releaseSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/freshness`: everything its tab shows. */
export const mirrorFreshnessSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  mirror: z.object({ slug: z.string(), name: z.string(), host: z.string(), role: z.string() }),
  range: z.enum(rangeNames),
  stepMs: z.int(),
  /** The newest look; null before the first. */
  lookedAt: z.string().nullable(),
  summary: freshnessSummarySchema,
  /** Over the range, per surface: of all vantages together (`vantage` null) and of each. */
  lags: z.array(lagSchema.extend({ vantage: z.string().nullable(), surface: z.enum(surfaces) })),
  /** Lag of `@v/list` over time by publication, of all vantages together; steps without a release are absent. */
  series: z.array(
    z.object({ at: z.string(), arrived: z.int(), missing: z.int(), p50: spanSchema, p95: spanSchema }),
  ),
  /** The modules of the basket: what is newest here and elsewhere. */
  modules: z.array(
    z.object({
      module: z.string(),
      /** Highest version listed here, by the newest look of any vantage; null where the module is unknown here. */
      newest: z.string().nullable(),
      latest: z.string().nullable(),
      lookedAt: z.string(),
      /** Highest version listed by the upstream, or else by any mirror. */
      newestElsewhere: z.string().nullable(),
      /** How long `newestElsewhere` had been out, for certain, when it was missed here; null where it is not missed or not dated. */
      behindMs: z.number().nullable(),
    }),
  ),
  /** The newest releases that were watched for, each with what this mirror showed of it. */
  releases: z.array(shownReleaseSchema.extend({ sightings: z.array(shownSightingSchema) })),
  /** Over the last 24 h: how often one question was put several times in a row, and how often the answers disagreed. */
  spreads: z.object({ asked: z.int(), disagreed: z.int() }),
  /** The newest of those, disagreements first. */
  newestSpreads: z.array(
    z.object({
      vantage: z.string(),
      module: z.string(),
      at: z.string(),
      disagrees: z.boolean(),
      bodies: z.array(
        z.object({
          count: z.int(),
          newest: z.string().nullable(),
          etag: z.string(),
          backends: z.array(z.string()),
          /** How many of the answers were this one. */
          answers: z.int(),
        }),
      ),
      differing: z.array(z.string()),
    }),
  ),
  /** What it took the mirror to fetch what nobody had asked it for, newest first. */
  coldFetches: z.array(
    z.object({
      vantage: z.string(),
      module: z.string(),
      version: z.string(),
      at: z.string(),
      stored: z.boolean().nullable(),
      firstStatus: z.int(),
      /** Time to first byte of the answer that had it; null while it has not. */
      ttfbMs: z.number().nullable(),
      /** How long a first "not found" stuck; null where the first answer had it. */
      notFound: spanSchema.nullable(),
      reason: z.string(),
    }),
  ),
  findings: z.array(shownFindingSchema),
});

export type MirrorFreshness = z.infer<typeof mirrorFreshnessSchema>;

/** The answer to `GET /api/v1/lookup`: who has a module or a version of it. */
export const lookupSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  module: z.string(),
  /** The version asked for; null for whatever is newest. */
  version: z.string().nullable(),
  /** `absent` is what nobody has who answered, `unknown` what nobody has answered for; `private` is never asked for. */
  state: z.enum(["found", "absent", "unknown", "private"]),
  /** The release, where it was watched for. */
  release: shownReleaseSchema.nullable(),
  /** The live check: when it was made, whether all have answered, and from when on the next one may be; null when none was made. */
  live: z.object({ at: z.string(), complete: z.boolean(), nextAt: z.string() }).nullable(),
  mirrors: z.array(
    z.object({
      mirror: z.string(),
      mirrorName: z.string(),
      role: z.string(),
      /** Whether it has the version, or the module where none was asked for; null where that is not known. */
      has: z.boolean().nullable(),
      /** Highest version that it is known to list. */
      newest: z.string().nullable(),
      missedAt: z.string().nullable(),
      shownAt: z.string().nullable(),
      lag: spanSchema.nullable(),
      /** How far its bytes are proved; null where they were not looked into. */
      proof: z.enum(proofs).nullable(),
      zipBytes: z.int().nullable(),
      /** When that was seen: live, or when it was looked at last. */
      seenAt: z.string().nullable(),
      /** What the live check met: a status or an error; empty where it went well or was not made. */
      detail: z.string(),
    }),
  ),
});

export type Lookup = z.infer<typeof lookupSchema>;
