import { z } from "zod";
import { chainEntrySchema } from "../chain/chain.ts";
import { drillSchema } from "../chain/drill.ts";
import { walkSchema } from "../chain/walk.ts";
import { errorClassSchema, outcomes } from "../failure.ts";
import { levels } from "../judge.ts";
import { countsSchema } from "./mirror.ts";
import { recommendedChainSchema } from "./recommended-chain.ts";

/** What makes a difference to who builds a chain of mirrors. */
export const chainMirrorSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** As GOPROXY takes it. */
  baseUrl: z.string(),
  role: z.enum(["mirror", "upstream"]),
  level: z.enum(levels),
  /** Runs of the last 7 days, all vantages together. */
  counts: countsSchema,
  /** Median time to first byte over the last 24 h. */
  p50Ms: z.number().nullable(),
  /** Whether it passes the checksum database on; null where nobody could tell. */
  proxiesChecksums: z.boolean().nullable(),
  /** Whether it refuses to say that it does not: the go command takes that for an error, which no comma passes. */
  refusesChecksums: z.boolean(),
  /** Whether an incident about its bytes or its log is open. */
  breached: z.boolean(),
});

export type ChainMirror = z.infer<typeof chainMirrorSchema>;

/** What one vantage saw last of a chain. */
const shownWalkSchema = z.object({
  vantage: z.string(),
  at: z.string(),
  outcome: z.enum(outcomes),
  error: errorClassSchema,
  detail: z.string(),
  /** Who gave the zip, or what else came last; null where nobody did. */
  servedBy: z.string().nullable(),
  totalMs: z.number().nullable(),
  walk: walkSchema.nullable(),
});

export type ShownWalk = z.infer<typeof shownWalkSchema>;

/** A chain in the list. */
const chainSummarySchema = chainEntrySchema.pick({ slug: true, name: true, goproxy: true }).extend({
  /** How its walks of the last 24 h ended. */
  counts: countsSchema,
  /** The newest walk from each vantage. */
  walks: z.array(shownWalkSchema),
});

export type ChainSummary = z.infer<typeof chainSummarySchema>;

/** Minutes of a window, added up over vantages; what a chain would have cost in them. */
const replayCostSchema = z.object({
  /** Minutes about which something is known. */
  seen: z.int(),
  /** Served by a proxy, served only by the origin (which nobody measures), failed at once, held up without end. */
  served: z.int(),
  direct: z.int(),
  failed: z.int(),
  hung: z.int(),
  /** Minutes of `served` in which modules were to be had but their checksums were not. */
  unchecked: z.int(),
  /** What hops before the serving one cost an operation, averaged over the served minutes, and the serving one's own time to first byte. */
  lostMs: z.number().nullable(),
  ttfbMs: z.number().nullable(),
});

export type ReplayCost = z.infer<typeof replayCostSchema>;

/** The answer to `GET /api/v1/chains/replay`: what a chain would have cost over the recorded history. */
export const replaySchema = z.object({
  asOf: z.string(),
  goproxy: z.string(),
  /** The window: whole minutes. */
  since: z.string(),
  until: z.string(),
  total: replayCostSchema,
  vantages: z.array(z.object({ vantage: z.string(), cost: replayCostSchema })),
  /** By UTC day, oldest first; days without any minute are absent. */
  days: z.array(z.object({ day: z.string(), cost: replayCostSchema })),
  /** The longest stretches without a module for a vantage, longest first. */
  gaps: z.array(z.object({ vantage: z.string(), from: z.string(), until: z.string(), minutes: z.int() })),
  /** Hops that nobody watches: what they do is not known. */
  unwatched: z.array(z.string()),
});

export type Replay = z.infer<typeof replaySchema>;

/** The answer to `GET /api/v1/chains/recommended`: the best chain for a region, a vantage, or everybody. */
export const recommendationSchema = recommendedChainSchema.extend({
  /** What it and the next best would have cost over the window, best first. */
  candidates: z.array(z.object({ goproxy: z.string(), cost: replayCostSchema })),
});

export type Recommendation = z.infer<typeof recommendationSchema>;

/** The answer to `GET /api/v1/chains`: everything the chains page, the builder and the chain doctor need. */
export const chainsSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  chains: z.array(chainSummarySchema),
  mirrors: z.array(chainMirrorSchema),
  recommendations: z.array(recommendationSchema),
});

export type Chains = z.infer<typeof chainsSchema>;

/** A drill as readers see it. */
const shownDrillSchema = drillSchema.extend({ vantage: z.string(), at: z.string() });

export type ShownDrill = z.infer<typeof shownDrillSchema>;

/** The answer to `GET /api/v1/chains/{slug}`. */
export const chainSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  chain: chainSummarySchema,
  mirrors: z.array(chainMirrorSchema),
  /** The newest of each vantage, hop and fault. */
  drills: z.array(shownDrillSchema),
  /** When the next drill of each vantage is due. */
  drillsDue: z.array(z.object({ vantage: z.string(), at: z.string() })),
  /** Walks of the last 24 h, oldest first, without their steps. */
  recent: z.array(shownWalkSchema.omit({ walk: true, detail: true })),
  /** Over the last 30 days. */
  replay: replaySchema,
  /** What each other chain under watch would have cost over the same days. */
  others: z.array(z.object({ slug: z.string(), name: chainEntrySchema.shape.name, cost: replayCostSchema })),
});

export type Chain = z.infer<typeof chainSchema>;

/** How long recoveries took, in ms. */
const recoveryTimesSchema = z.object({
  count: z.int(),
  meanMs: z.number().nullable(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});

export type RecoveryTimes = z.infer<typeof recoveryTimesSchema>;

/** An outage of a mirror as its Failover tab tells it. */
const outageSchema = z.object({
  /** The incident it is. */
  incident: z.string(),
  /** What most runs failed of; null where that is not known any more. */
  error: errorClassSchema.nullable(),
  /** The first failure, when it was known to be an outage, and the first lasting success (null while it goes on). */
  failedAt: z.string(),
  detectedAt: z.string(),
  recoveredAt: z.string().nullable(),
  recoveryMs: z.number().nullable(),
  /** What each chain that contains the mirror cost its users meanwhile. */
  costs: z.array(z.object({ chain: z.string(), cost: replayCostSchema })),
});

export type Outage = z.infer<typeof outageSchema>;

/** The answer to `GET /api/v1/mirrors/{slug}/failover`: everything its tab shows. */
export const failoverSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  /** Over the last 90 days: all together, and by what most runs failed of. */
  recoveries: recoveryTimesSchema,
  byError: z.array(recoveryTimesSchema.extend({ error: errorClassSchema.nullable() })),
  /** Newest first. */
  outages: z.array(outageSchema),
  /** The chains that contain the mirror, and its place in each, from 0. */
  chains: z.array(chainSummarySchema.extend({ hop: z.int() })),
  /** What those chains can be made of, by which their hops are called. */
  mirrors: z.array(chainMirrorSchema),
  /** The newest drills at its hops, by chain slug. */
  drills: z.array(shownDrillSchema.extend({ chain: z.string() })),
});

export type Failover = z.infer<typeof failoverSchema>;
