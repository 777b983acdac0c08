import type { ReplayCost } from "@heliograph/core";
import type { Contender } from "../recommend-cost.ts";

/** What a chain cost that was seen for a week and served throughout, unless said otherwise. */
export const cost = (of: Partial<ReplayCost> = {}): ReplayCost => ({
  seen: 10_080,
  served: 10_080,
  direct: 0,
  failed: 0,
  hung: 0,
  unchecked: 0,
  lostMs: 0,
  ttfbMs: 50,
  ...of,
});

/** The chain of one mirror, with what it cost. */
export const contender = (name: string, of: Partial<ReplayCost> = {}): Contender => ({
  goproxy: `https://${name}.example|direct`,
  cost: cost(of),
  decided: true,
});
