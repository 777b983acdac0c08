import { z } from "zod";
import { cardKinds, grades } from "../card/card.ts";
import { certificateSchema } from "../card/certificate.ts";
import { exhibitSchema } from "../exchange.ts";
import { nodeSchema } from "./node.ts";

/** How one vantage sees a rule kept; times are ISO 8601 UTC. */
const vantageGradeSchema = z.object({
  vantage: z.string(),
  grade: z.enum(grades),
  /** Since when it has been so, and the newest run that says so. */
  since: z.string(),
  lookedAt: z.string(),
  detail: z.string(),
  exhibit: exhibitSchema.nullable(),
});

/** A rule of a card. */
const shownRuleSchema = z.object({
  rule: z.string(),
  /** What most vantages say that could tell, the worse one on a tie. */
  grade: z.enum(grades),
  since: z.string(),
  vantages: z.array(vantageGradeSchema),
});

export type ShownRule = z.infer<typeof shownRuleSchema>;

/** A change of a grade; `from` is null of the first run ever. */
const gradeChangeSchema = z.object({
  at: z.string(),
  rule: z.string(),
  vantage: z.string(),
  from: z.enum(grades).nullable(),
  to: z.enum(grades),
  detail: z.string(),
  exhibit: exhibitSchema.nullable(),
});

export type GradeChange = z.infer<typeof gradeChangeSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/conformance`, and the part that `/cache` and `/tls` share with it. */
export const mirrorCardSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  mirror: z.object({ slug: z.string(), name: z.string(), host: z.string(), role: z.string() }),
  kind: z.enum(cardKinds),
  /** How often it is looked; null where it is not. */
  everyMs: z.int().nullable(),
  /** The newest run of any vantage that could tell anything; null before the first. */
  lookedAt: z.string().nullable(),
  rules: z.array(shownRuleSchema),
  /** The newest 100 changes, newest first; what the first run saw is none. */
  changes: z.array(gradeChangeSchema),
});

export type MirrorCard = z.infer<typeof mirrorCardSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/cache`. */
export const mirrorCacheSchema = mirrorCardSchema.extend({
  /** The nodes that answered, over the last 24 h. */
  nodes: z.array(nodeSchema),
});

export type MirrorCache = z.infer<typeof mirrorCacheSchema>;

/** A certificate, and who is shown it. */
const shownCertificateSchema = certificateSchema.omit({ chain: true }).extend({
  vantages: z.array(z.object({ vantage: z.string(), firstSeenAt: z.string(), lastSeenAt: z.string() })),
});

export type ShownCertificate = z.infer<typeof shownCertificateSchema>;

/** How long handshakes take, in ms, over the last 7 days. */
const handshakeSchema = z.object({
  vantage: z.string(),
  family: z.literal([4, 6]),
  /** What the certificate's key is: `ECDSA P-256`. */
  key: z.string(),
  count: z.int(),
  p50Ms: z.number(),
  p95Ms: z.number(),
});

/** What a vantage last saw of a connection: versions, protocols, gains. */
const shownConnectionSchema = z.object({
  vantage: z.string(),
  at: z.string(),
  measures: z.record(z.string(), z.number()),
  facts: z.record(z.string(), z.string()),
});

/** The answer to `GET /api/v1/mirrors/{slug}/tls`. */
export const mirrorTlsSchema = mirrorCardSchema.extend({
  /** Seen within the last 7 days, the newest first. */
  certificates: z.array(shownCertificateSchema),
  handshakes: z.array(handshakeSchema),
  connections: z.array(shownConnectionSchema),
});

export type MirrorTls = z.infer<typeof mirrorTlsSchema>;
