import type { ReplayCost } from "@heliograph/core";
import type { Hop } from "./hop.ts";

/** A UTC day of one series, a byte a minute, as the table `strips` keeps it. */
export type StripDay = {
  /** How each minute went: its place in core's `minuteStates`. */
  states: Uint8Array;
  /** What each minute's run took, in core's buckets of a histogram. */
  times: Uint8Array;
};

/** What one vantage saw of one mirror, minute by minute. */
export type Series = {
  /** By the day's number: whole days since 1970-01-01 UTC. */
  days: ReadonlyMap<number, StripDay>;
  /** How often somebody looks, in minutes: over two such intervals a state is taken to last. */
  everyMinutes: number;
};

/** A hop, and what is known of it; `null` where nobody watches. */
export type ReplayedHop = { hop: Hop; modules: Series | null; checksums: Series | null };

/** What to replay from one vantage. */
export type ReplayTask = {
  hops: readonly ReplayedHop[];
  /** The checksum database reached at its own address: its own series. */
  database: Series | null;
  /** The window in epoch milliseconds, whole minutes, `until` excluded. */
  since: number;
  until: number;
};

/** A stretch without a module, in epoch milliseconds; `until` is excluded. */
export type Gap = { from: number; until: number };

/** What a chain would have cost from one vantage. `days` are those with anything known, oldest first, as `2026-11-21`. */
export type Replayed = { cost: ReplayCost; days: { day: string; cost: ReplayCost }[]; gaps: Gap[] };
