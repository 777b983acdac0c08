import type {
  Bulk,
  Canary,
  Card,
  Certificate,
  Check,
  CheckedRole,
  ColdTarget,
  DailyBudget,
  Drill,
  Facts,
  Finding,
  FollowedRelease,
  Freshness,
  Integrity,
  Measures,
  ProbeKind,
  Transfer,
  Walk,
  WatchedLog,
} from "@heliograph/core";
import type { LogList } from "@heliograph/certificate";
import type { Outbound } from "@heliograph/outbound";
import type { Memory } from "./memory/memory.ts";

/** Keeps a bundle of evidence until it has been handed on; resolves to its name once it is safe on disk, to null where there is no room. */
export type KeepEvidence = (bundle: Buffer) => Promise<Finding["evidence"]>;

/** What a run of a probe is given. */
export type Task = {
  check: Check;
  canary: Canary;
  /** Modules that are looked into wherever a mirror lists them. */
  basket: readonly string[];
  /** Releases whose arrival is watched for. */
  releases: readonly FollowedRelease[];
  /** Releases of further modules that nobody may have asked a mirror for yet. */
  cold: readonly ColdTarget[];
  /** What may be fetched in bulk. */
  bulk: Bulk;
  /** The checksum database; null where none is configured. */
  log: WatchedLog | null;
  /** The logs of Certificate Transparency, against whose keys the timestamps of certificates are held. */
  stampLogs: LogList;
  /** What was learned from one run for the next. */
  memory: Memory;
  keep: KeepEvidence;
  /** Slug of the vantage, which evidence names. */
  vantage: string;
  /** Base URLs of hosts that answer whenever our own network is well. */
  references: readonly string[];
  outbound: Outbound;
  /** Least time between two requests to a mirror that is asked many. */
  paceMs: number;
  /** Aborted when the run has taken too long, or when nobody wants its result any more. */
  signal: AbortSignal;
};

/** What a run saw of a mirror that answered; `slow` says in a sentence why the answer was too slow. */
export type Sight = {
  measures: Measures;
  facts: Facts;
  integrity?: Integrity;
  freshness?: Freshness;
  walk?: Walk;
  drills?: Drill[];
  transfer?: Transfer;
  card?: Card;
  certificates?: Certificate[];
  slow?: string;
};

/** As often as a mirror is asked that is asked many: four times a second. */
export const politePaceMs = 250;

/** One kind of measurement. */
export type Probe = {
  kind: ProbeKind;
  title: { en: string; "zh-CN": string };
  /** What it looks at: mirrors by what they are for, or chains of them. */
  roles: readonly CheckedRole[];
  /** How often it runs where nothing else is configured. */
  everyMs: number;
  /** When a run is ended. */
  timeoutMs: number;
  /** Most bytes that one run may take from a mirror, headers included. */
  byteBudget: number;
  /** What it takes of one mirror on a UTC day; left out where nothing but the interval limits it. */
  dailyBudget?: (bulk: Bulk) => DailyBudget;
  /** `eager` tries again and again after a failure, so that recovery is timed to seconds; `sparing` once, and then in its slots. */
  retries: "eager" | "sparing";
  /** Looks into a mirror at length: so it is done once at a time per mirror, and on a way out that others need not wait for. */
  atLength: boolean;
  /** Most runs at the same time in one prober. */
  atOnce: number;
  /** Looks once. Throws `MirrorFailure` where the mirror fails; anything else thrown is a bug of ours. */
  run: (task: Task) => Promise<Sight>;
};

/** Declares a probe; a file in `kinds` exports it as its default, and `probes.ts` lists it. */
export const defineProbe = (probe: Probe) => probe;
