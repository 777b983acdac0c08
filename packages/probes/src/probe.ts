import type { Canary, Check, Facts, Measures, ProbeKind } from "@heliograph/core";
import type { Outbound } from "@heliograph/outbound";

/** What a run of a probe is given. */
export type Task = {
  check: Check;
  canary: Canary;
  /** Base URLs of hosts that answer whenever our own network is well. */
  references: readonly string[];
  outbound: Outbound;
  /** Aborted when the run has taken too long, or when nobody wants its result any more. */
  signal: AbortSignal;
};

/** What a run saw of a mirror that answered; `slow` says in a sentence why the answer was too slow. */
export type Sight = { measures: Measures; facts: Facts; slow?: string };

/** One kind of measurement. */
export type Probe = {
  kind: ProbeKind;
  title: { en: string; "zh-CN": string };
  /** How often it runs where nothing else is configured. */
  everyMs: number;
  /** When a run is ended. */
  timeoutMs: number;
  /** Most bytes that one run may take from a mirror, headers included. */
  byteBudget: number;
  /** Looks once. Throws `MirrorFailure` where the mirror fails; anything else thrown is a bug of ours. */
  run: (task: Task) => Promise<Sight>;
};

/** Declares a probe; a file in `kinds` exports it as its default, and `probes.ts` lists it. */
export const defineProbe = (probe: Probe) => probe;
