import type { ReplayCost } from "@heliograph/core";
import { parseGoproxy } from "./goproxy-list.ts";

/** A chain that may be recommended, with what it would have cost over the window. */
export type Contender = {
  goproxy: string;
  cost: ReplayCost;
  /** False of a chain with a mirror of which nobody can tell at the moment whether it answers. */
  decided: boolean;
};

/** Minutes so close together are taken for equal. */
const minutesApart = 5;

/** How much less a chain must cost to be clearly better, in minutes or else in milliseconds. */
const clearlyFewer = 0.8;
const clearlyQuicker = 0.7;

/** A chain that was seen for less than this share of the time that another was is not held against that one. */
const comparableShare = 0.5;

/**
 * Minutes in which users had no module from a proxy, or none with its checksum. That the origin would have had it is not
 * known, as nobody measures that.
 */
export const minutesLost = ({ failed, hung, direct, unchecked }: ReplayCost) =>
  failed + hung + direct + unchecked;

/** What an operation took on average before a proxy served it; `undefined` where none ever did. */
const operationMs = ({ lostMs, ttfbMs }: ReplayCost) =>
  ttfbMs === null ? undefined : (lostMs ?? 0) + ttfbMs;

/** Orders contenders, the best first: by minutes, in steps of five, then by time; of equals the one with more to fall back on. */
export function rankContenders(contenders: readonly Contender[]): Contender[] {
  const longest = longestSeen(contenders);
  const keyOf = ({ goproxy, cost }: Contender) => [
    Math.floor(scaledMinutes(cost, longest) / minutesApart),
    operationMs(cost) ?? Infinity,
    -parseGoproxy(goproxy).length,
  ];
  return contenders
    .filter(({ cost }) => cost.seen > 0 && cost.seen >= comparableShare * longest)
    .map((contender) => ({ contender, key: keyOf(contender) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || (a.contender.goproxy < b.contender.goproxy ? -1 : 1))
    .map(({ contender }) => contender);
}

/** Whether one chain is better than another by more than chance would have it. */
export function isClearlyBetter(one: ReplayCost, other: ReplayCost): boolean {
  const longest = Math.max(one.seen, other.seen);
  const [minutes, than] = [scaledMinutes(one, longest), scaledMinutes(other, longest)];
  if (than - minutes >= minutesApart) return minutes <= clearlyFewer * than;
  const [ms, thanMs] = [operationMs(one), operationMs(other)];
  return (
    Math.abs(than - minutes) <= minutesApart &&
    ms !== undefined &&
    (thanMs === undefined || ms <= clearlyQuicker * thanMs)
  );
}

const longestSeen = (contenders: readonly Contender[]) =>
  Math.max(0, ...contenders.map(({ cost }) => cost.seen));

/** Minutes lost as if the chain had been seen for so long; all of them of one that was never seen. */
const scaledMinutes = (cost: ReplayCost, longest: number) =>
  cost.seen === 0 ? longest : (minutesLost(cost) * longest) / cost.seen;

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
