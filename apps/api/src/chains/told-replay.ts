import { minutes, type Replay, type ReplayCost } from "@heliograph/core";
import {
  addCosts,
  exposesPassword,
  formatGoproxy,
  isProxy,
  withoutPassword,
} from "@heliograph/goproxy/chain";
import type { PlacedReplay } from "./replay-chains.ts";
import type { ReplayOrder } from "./replay-in-parts.ts";

/** How many of the longest stretches without a module are told. */
const mostGaps = 20;

/** A replay as readers see it, all vantages together and each for itself. */
export function toldReplay(
  replays: readonly PlacedReplay[],
  { hops, window: { since, until } }: ReplayOrder,
  now: number,
): Replay {
  return {
    asOf: isoOf(now),
    goproxy: formatGoproxy(hops.map((hop) => ({ ...hop, source: withoutPassword(hop.source) }))),
    since: isoOf(since),
    until: isoOf(until),
    total: totalCost(replays),
    vantages: replays.map(({ vantage, cost }) => ({ vantage, cost })),
    days: [
      ...Map.groupBy(
        replays.flatMap(({ days }) => days),
        ({ day }) => day,
      ),
    ]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, each]) => ({ day, cost: addCosts(each.map(({ cost }) => cost)) })),
    gaps: gapsOf(replays),
    unwatched: [
      ...new Set(
        hops
          .filter((hop) => isProxy(hop) && hop.mirrorId === null && !exposesPassword(hop.source))
          .map(({ source }) => withoutPassword(source)),
      ),
    ],
  };
}

/** What a chain cost, all vantages together. */
export const totalCost = (replays: readonly PlacedReplay[]): ReplayCost =>
  addCosts(replays.map(({ cost }) => cost));

function gapsOf(replays: readonly PlacedReplay[]): Replay["gaps"] {
  return replays
    .flatMap(({ vantage, gaps }) => gaps.map((gap) => ({ vantage, ...gap })))
    .toSorted((a, b) => b.until - b.from - (a.until - a.from) || b.from - a.from)
    .slice(0, mostGaps)
    .map(({ vantage, from, until }) => ({
      vantage,
      from: isoOf(from),
      until: isoOf(until),
      minutes: Math.round((until - from) / minutes(1)),
    }));
}

const isoOf = (at: number) => new Date(at).toISOString();
