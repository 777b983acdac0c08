import type { ReplayCost } from "@heliograph/core";

/** Minutes counted by how they ended, and the times of the served ones added up. */
export type Tally = Record<
  "served" | "direct" | "failed" | "hung" | "unchecked" | "lostMs" | "ttfbMs",
  number
>;

export const emptyTally = (): Tally => ({
  served: 0,
  direct: 0,
  failed: 0,
  hung: 0,
  unchecked: 0,
  lostMs: 0,
  ttfbMs: 0,
});

/** What counted minutes cost. */
export const costOf = ({ served, direct, failed, hung, unchecked, lostMs, ttfbMs }: Tally): ReplayCost => ({
  seen: served + direct + failed + hung,
  served,
  direct,
  failed,
  hung,
  unchecked,
  lostMs: served === 0 ? null : lostMs / served,
  ttfbMs: served === 0 ? null : ttfbMs / served,
});

/** Adds costs up, as if their minutes had been counted together. */
export function addCosts(costs: readonly ReplayCost[]): ReplayCost {
  const tally = emptyTally();
  for (const cost of costs) {
    for (const count of ["served", "direct", "failed", "hung", "unchecked"] as const)
      tally[count] += cost[count];
    for (const time of ["lostMs", "ttfbMs"] as const) tally[time] += (cost[time] ?? 0) * cost.served;
  }
  return costOf(tally);
}
