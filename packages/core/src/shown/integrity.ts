import { z } from "zod";
import { findingCauses } from "../cause.ts";
import { contentSchema, parts, relations, type Proof } from "../integrity.ts";

/** A finding as readers see it; times are ISO 8601 UTC. */
export const shownFindingSchema = z.object({
  id: z.string(),
  mirror: z.string(),
  mirrorName: z.string(),
  /** Slug of the vantage; null of one that was found by comparing what several saw. */
  vantage: z.string().nullable(),
  cause: z.enum(findingCauses),
  subject: z.string(),
  part: z.enum(parts),
  detail: z.string(),
  expected: z.string(),
  received: z.string(),
  confirmed: z.boolean(),
  at: z.string(),
  /** The incident it belongs to; null of an unconfirmed one. */
  incident: z.string().nullable(),
  /** The bundle; `complete` once all of it has arrived from the prober. */
  bundle: z.object({ sha256: z.string(), sizeBytes: z.int(), complete: z.boolean() }).nullable(),
});

export type ShownFinding = z.infer<typeof shownFindingSchema>;

/** How many looks into versions there were, by how far they proved them. */
export const proofCountsSchema = z.object({
  verified: z.int(),
  refuted: z.int(),
  unrecorded: z.int(),
  unproved: z.int(),
} satisfies Record<Proof, z.ZodType>);

/** What a source last showed of the checksum database. */
export const shownViewSchema = z.object({
  mirror: z.string(),
  mirrorName: z.string(),
  /** True of the database itself, false of a mirror of it. */
  direct: z.boolean(),
  vantage: z.string(),
  supported: z.boolean().nullable(),
  /** How many records the head counts, in decimal; null when none was shown. */
  size: z.string().nullable(),
  hash: z.string().nullable(),
  /** The signed note as it came. */
  head: z.string().nullable(),
  /** `stale` is behind by more than a day. */
  relation: z.enum([...relations, "stale"]).nullable(),
  /** Records that it lacks, in decimal, and for how long the first of them has been known; null unless behind or stale. */
  behindCount: z.string().nullable(),
  behindMs: z.number().nullable(),
  detail: z.string(),
  at: z.string(),
});

export type ShownView = z.infer<typeof shownViewSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/integrity`: everything its tab shows. */
export const mirrorIntegritySchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  mirror: z.object({ slug: z.string(), name: z.string(), host: z.string(), role: z.string() }),
  /** The newest look into a version; null before the first. */
  checkedAt: z.string().nullable(),
  /** Looks into versions over the last 24 h and 30 days. */
  counts: z.object({ "24h": proofCountsSchema, "30d": proofCountsSchema }),
  /** Newest first. */
  contents: z.array(contentSchema.extend({ vantage: z.string(), at: z.string() })),
  /** Newest first. */
  findings: z.array(shownFindingSchema),
  /** What the mirror shows of the checksum database, a row per vantage. */
  views: z.array(shownViewSchema),
});

export type MirrorIntegrity = z.infer<typeof mirrorIntegritySchema>;

/** The answer to `GET /api/v1/log/heads`: the newest head of every source, and how each relates to each. */
export const logHeadsSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  /** Name and verifier key of the database; null where none is configured. */
  log: z.object({ name: z.string(), key: z.string() }).nullable(),
  /** The head that all are held against; null before the first. */
  trusted: z.object({ size: z.string(), hash: z.string(), head: z.string(), at: z.string() }).nullable(),
  /** The newest view of each source, from whichever vantage saw it last; the database first. */
  views: z.array(shownViewSchema),
  /** `matrix[row][column]`: how the head of source `row` relates to that of source `column`; null without two heads. */
  matrix: z.array(z.array(z.enum(relations).nullable())),
  /** Findings of forks and the like, newest first. */
  findings: z.array(shownFindingSchema),
});

export type LogHeads = z.infer<typeof logHeadsSchema>;

/** The answer to `GET /api/v1/evidence/{id}`: one finding with what proves it, but for the bytes. */
export const evidenceSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  finding: shownFindingSchema,
  /** Of a fork: the signed heads that contradict each other, with who showed them. */
  heads: z.array(
    z.object({
      note: z.string(),
      size: z.string(),
      hash: z.string(),
      /** Slug and name of the mirror; null when that is not known. */
      mirror: z.string().nullable(),
      mirrorName: z.string().nullable(),
    }),
  ),
  /** The verifier key under which they are signed. */
  key: z.string().nullable(),
  /** One line for a shell that proves the bundle again. */
  reproduction: z.string().nullable(),
});

export type Evidence = z.infer<typeof evidenceSchema>;
