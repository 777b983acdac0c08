import { countSchema, findingSchema, instantSchema, sha256Schema } from "@heliograph/core";
import { z } from "zod";

/** A request that was made for a finding, and what it was answered with. */
const exchangeSchema = z.strictObject({
  url: z.string(),
  at: instantSchema,
  status: z.int(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** The address that answered. */
  address: z.string(),
  /** The file of the bundle that holds the body; null when it is not kept. */
  file: z.string().nullable(),
});

/** A finding as it is claimed. Its words may be a mirror's own and of any length: they must never keep it from being told of. */
const claimSchema = z.strictObject({
  ...findingSchema.omit({ evidence: true }).shape,
  subject: z.string(),
  detail: z.string(),
  expected: z.string(),
  received: z.string(),
  heads: z.array(z.string()),
});

/** Who found what, where and when: the claims that a bundle's files are there to prove. */
const accountSchema = z.strictObject({
  finding: claimSchema,
  /** Slug of the mirror. */
  mirror: z.string(),
  baseUrl: z.string(),
  vantage: z.string(),
  foundAt: instantSchema,
  /** Verifier key of the checksum database; null where none was watched. */
  key: z.string().nullable(),
  exchanges: z.array(exchangeSchema),
});

export type EvidenceAccount = z.infer<typeof accountSchema>;

/** A file of a bundle. Names are ours, such as `body.zip` or `tiles/tile/8/0/000`, and never taken from outside. */
export type EvidenceFile = { name: string; content: Uint8Array };

/** What a file of a bundle is known by, whether its bytes are kept or not. */
const listedFileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*(?:[./][a-z0-9-]+)*$/)
    .max(100),
  sizeBytes: countSchema,
  sha256: sha256Schema,
});

export type ListedFile = z.infer<typeof listedFileSchema>;

/** `finding.json`: the account, and every file with its hash. Files of the same bytes are kept once; too large ones are only named. */
export const findingFileSchema = z.strictObject({
  format: z.literal(1),
  account: accountSchema,
  files: z.array(listedFileSchema),
});

export type FindingFile = z.infer<typeof findingFileSchema>;
