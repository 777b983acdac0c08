import { z } from "zod";
import { integrityCauses } from "./cause.ts";
import { coordinateSchema } from "./coordinate.ts";
import { slugSchema } from "./slug.ts";
import { countSchema, instantSchema, textSchema } from "./wire.ts";

const name = textSchema(512);
const hash = textSchema(100);

/** Longest signed note that travels, in characters; those of sum.golang.org have about 200. */
export const noteLimit = 16_384;
const note = textSchema(noteLimit);

/** A SHA-256 in lower-case hexadecimal, which names evidence by its bytes. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * How far the hashes of a version are proved: `verified` equal those of a record whose inclusion under a signed head was
 * proved; `refuted` by such a record; `unrecorded` when the checksum database has none; `unproved` when it could not be asked.
 */
export const proofs = ["verified", "refuted", "unrecorded", "unproved"] as const;
export type Proof = (typeof proofs)[number];

/** A version as a mirror served it. Hashes are `h1:` ones, null where that file was not fetched or not readable. */
export const contentSchema = z.object({
  module: coordinateSchema,
  version: coordinateSchema,
  modHash: hash.nullable(),
  zipHash: hash.nullable(),
  zipBytes: countSchema.nullable(),
  /** What `.info` said: an instant, and the commit where it names one. */
  infoTime: instantSchema.nullable(),
  originHash: hash.nullable(),
  proof: z.enum(proofs),
});

export type Content = z.infer<typeof contentSchema>;

/** How a head relates to the one that a prober trusts; `ahead` is a larger one that contains it. */
export const relations = ["equal", "behind", "ahead", "forked", "inconclusive"] as const;
export type Relation = (typeof relations)[number];

/** A tree proof (RFC 6962 §2.1.2), its hashes in base64. */
const treeProof = z.array(z.base64().max(44)).max(128);

/** What one source showed of the checksum database. */
export const logViewSchema = z.object({
  /** Name of the database. */
  log: name,
  /** Whether a mirror passes the database on; null when it did not say, and of the database itself. */
  supported: z.boolean().nullable(),
  /** Of a mirror that does not, whether it refuses to say so: the go command takes that for an error, and not for a no. */
  refused: z.boolean().optional(),
  /** The signed head; null when none was shown. */
  head: note.nullable(),
  relation: z.enum(relations).nullable(),
  /** The signed head that it was compared with. */
  against: note.nullable(),
  /** The tree proof between the two; empty for equal sizes. */
  proof: treeProof,
  /** Why it is inconclusive, or what else was seen. */
  detail: textSchema(500),
});

export type LogView = z.infer<typeof logViewSchema>;

/** Which file or answer a finding is about. */
export const parts = [
  "list",
  "latest",
  "info",
  "mod",
  "zip",
  "lookup",
  "head",
  "tile",
  "rule",
  "certificate",
] as const;
export type Part = (typeof parts)[number];

/** Something found wrong in what a mirror serves. */
export const findingSchema = z.object({
  cause: z.enum(integrityCauses),
  /** What it is about: `golang.org/x/text@v0.3.0`, or the name of the database. */
  subject: name,
  part: z.enum(parts),
  /** One sentence in English. */
  detail: textSchema(1_000),
  /** What it should have been and what it was: hashes, sizes; empty where nothing can be said. */
  expected: textSchema(200),
  received: textSchema(200),
  /** Seen again on a fresh connection. One that is not opens an incident only when it is found a second time within a day. */
  confirmed: z.boolean(),
  /** Of a fork: the two signed heads that contradict each other. */
  heads: z.array(note).max(2),
  /** Of a fork between two sizes: proves that the newer head has another hash at the older one's size than that says. */
  proof: treeProof.optional(),
  /** Of a fork: slug of the mirror that showed the head trusted until then; null when that is not known. */
  against: slugSchema.nullable(),
  /** The bundle that proves it; null when none could be kept. */
  evidence: z.object({ sha256: sha256Schema, sizeBytes: countSchema }).nullable(),
});

export type Finding = z.infer<typeof findingSchema>;

/** What a run saw of the bytes and of the log, beside its measures. */
export const integritySchema = z.object({
  contents: z.array(contentSchema).max(16),
  views: z.array(logViewSchema).max(4),
  findings: z.array(findingSchema).max(16),
});

export type Integrity = z.infer<typeof integritySchema>;
