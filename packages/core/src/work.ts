import { z } from "zod";
import { canarySchema, defaultCanary } from "./canary.ts";
import { checkedRoles, protocols } from "./catalogue.ts";
import type { Observation } from "./observation.ts";
import { probeKinds } from "./probe-kind.ts";
import { slugSchema } from "./slug.ts";
import { bulkSchema, defaultBulk } from "./speed/bulk.ts";
import { coldTargetSchema, followedReleaseSchema } from "./freshness/release.ts";
import { watchedLogSchema } from "./watched-log.ts";
import { countSchema, instantSchema, textSchema } from "./wire.ts";

/** Most observations that one ingest request may carry. */
export const batchLimit = 5_000;

/** One check as a prober runs it: due at every whole multiple of `everyMs` since the epoch, plus `phaseMs`. */
export const checkSchema = z.object({
  mirror: slugSchema,
  protocol: z.enum(protocols),
  role: z.enum(checkedRoles),
  /** Where the mirror is; of a chain, what GOPROXY is. */
  baseUrl: z.string(),
  kind: z.enum(probeKinds),
  everyMs: z.int().min(1_000),
  phaseMs: z.int().min(0),
});

export type Check = z.infer<typeof checkSchema>;

/** The body of `POST /api/v1/prober/heartbeat`, sent every 30 s. */
export const heartbeatSchema = z.object({
  version: textSchema(64),
  /** A fresh random id of each prober process; a new one takes the vantage over. */
  instance: z.uuid(),
  sentAt: instantSchema,
  /** Since when fewer than two reference hosts answer; null while the network is well. */
  isolatedSince: instantSchema.nullable(),
  spooled: countSchema,
  dropped: countSchema,
  /** The kinds of checks that it can run: work of others is nothing that an older prober understands. */
  kinds: z.array(textSchema(64)).max(64).default(["availability"]),
});

export type Heartbeat = z.infer<typeof heartbeatSchema>;

const kindSchema = z.object({ kind: z.enum(probeKinds) });

const withoutUnknownKinds = (checks: unknown) =>
  Array.isArray(checks) ? checks.filter((check) => kindSchema.safeParse(check).success) : checks;

/** The answer to a heartbeat: the prober's whole work. */
export const workSchema = z.object({
  vantage: slugSchema,
  /** Counts takeovers; a prober whose epoch is no longer the newest is refused. */
  epoch: z.int().min(1),
  /** The server's clock, ISO 8601 UTC. */
  now: instantSchema,
  contact: z.string(),
  references: z.array(z.string()),
  canary: canarySchema.default(defaultCanary),
  /** Modules that are looked into wherever a mirror lists them. */
  basket: z.array(z.string()).default([]),
  /** What may be fetched in bulk. */
  bulk: bulkSchema.default(defaultBulk),
  /** The checksum database; null where none is configured. */
  log: watchedLogSchema.nullable().default(null),
  /** Releases whose arrival is watched for. */
  releases: z.array(followedReleaseSchema).default([]),
  /** Releases of further modules that nobody may have asked a mirror for yet: what fetching them costs is tried with these. */
  cold: z.array(coldTargetSchema).default([]),
  /** Checks of a kind that only a newer prober knows are left to those. */
  checks: z.preprocess(withoutUnknownKinds, z.array(checkSchema)),
});

export type Work = z.infer<typeof workSchema>;

/** The body of `POST /api/v1/ingest`. */
export const batchSchema = z.object({
  epoch: z.int().min(1),
  /** The prober's clock when it sent the batch: what skew is measured by. */
  sentAt: instantSchema,
  observations: z.array(z.unknown()).min(1).max(batchLimit),
});

/** An ingest body whose observations are all well formed. */
export type Batch = Omit<z.infer<typeof batchSchema>, "observations"> & {
  observations: Observation[];
};

/** The answer to an ingest request, given only after commit; refused rows name their place in the batch. */
export const receiptSchema = z.object({
  recorded: z.int(),
  /** Already known: accepted without effect. */
  repeated: z.int(),
  quarantined: z.int(),
  refused: z.array(z.object({ index: z.int(), field: z.string(), message: z.string() })),
});

export type Receipt = z.infer<typeof receiptSchema>;
