import { boundsAt, countOf, mergeHistograms, rankOf, type Histogram } from "../histogram.ts";
import type { Lag, ShownSpan } from "../shown/freshness.ts";

/** Lags as they are counted, which adds up: over hours and over vantages. */
export type CountedLags = {
  /** Releases that arrived, and those that have not. */
  arrived: number;
  missing: number;
  /** The lags of those that arrived, at least and at most, as far as they are known; a lag below 0 counts as none. */
  atLeast: Histogram;
  atMost: Histogram;
  /** The longest of each, in milliseconds. */
  maxAtLeastMs: number;
  maxAtMostMs: number;
  /** How many arrived within so long for certain. */
  within1m: number;
  within5m: number;
  within30m: number;
};

/** What is counted where nothing was published. */
export const noLags: CountedLags = {
  arrived: 0,
  missing: 0,
  atLeast: [],
  atMost: [],
  maxAtLeastMs: 0,
  maxAtMostMs: 0,
  within1m: 0,
  within5m: 0,
  within30m: 0,
};

/** Adds counts up, as if all had been counted together. */
export function mergeLags(counted: readonly CountedLags[]): CountedLags {
  const sum = (of: (lags: CountedLags) => number) => counted.reduce((total, lags) => total + of(lags), 0);
  return {
    arrived: sum(({ arrived }) => arrived),
    missing: sum(({ missing }) => missing),
    atLeast: mergeHistograms(counted.map(({ atLeast }) => atLeast)),
    atMost: mergeHistograms(counted.map(({ atMost }) => atMost)),
    maxAtLeastMs: Math.max(0, ...counted.map(({ maxAtLeastMs }) => maxAtLeastMs)),
    maxAtMostMs: Math.max(0, ...counted.map(({ maxAtMostMs }) => maxAtMostMs)),
    within1m: sum(({ within1m }) => within1m),
    within5m: sum(({ within5m }) => within5m),
    within30m: sum(({ within30m }) => within30m),
  };
}

/**
 * The lag that a share of the arrivals does not exceed, as far as buckets tell: the truth lies between the lower edge of the
 * bucket that holds it at least and the upper edge of the one that holds it at most. An end is null where that lag has none.
 */
export function percentileSpan(
  { arrived, atLeast, atMost, maxAtMostMs }: CountedLags,
  share: number,
): ShownSpan {
  const rank = rankOf(share, arrived);
  // What is not counted may have been quicker than all at least, and slower than all at most.
  const quicker = arrived - countOf(atLeast);
  const [lower] = boundsAt(atLeast, rank - quicker) ?? [];
  const [, upper] = boundsAt(atMost, rank) ?? [];
  return {
    atLeastMs: lower === undefined ? null : Math.floor(lower),
    atMostMs: upper === undefined ? null : Math.min(Math.ceil(upper), maxAtMostMs),
  };
}

/** What readers are told of counted lags. */
export function figuresOf(counted: CountedLags): Lag {
  const { arrived, missing, atLeast, atMost, maxAtLeastMs, maxAtMostMs, ...within } = counted;
  return {
    arrived,
    missing,
    p50: percentileSpan(counted, 0.5),
    p95: percentileSpan(counted, 0.95),
    max: {
      atLeastMs: countOf(atLeast) === 0 ? null : maxAtLeastMs,
      atMostMs: arrived === 0 || countOf(atMost) < arrived ? null : maxAtMostMs,
    },
    ...within,
  };
}
