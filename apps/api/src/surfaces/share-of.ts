import { addCounts, availabilityRatio, judgedCount, type Day } from "@heliograph/core";
import { percentText } from "./figure-text.ts";
import type { Voice } from "./voice.ts";

/** The share of answered checks of some days, and of how many; `undefined` where none was judged. */
export function shareOf(
  days: readonly (Day | undefined)[],
  voice: Voice,
): { share: string; checks: number } | undefined {
  const counts = addCounts(days.filter((day) => day !== undefined));
  const ratio = availabilityRatio(counts);
  return ratio === undefined ? undefined : { share: percentText(voice, ratio), checks: judgedCount(counts) };
}
