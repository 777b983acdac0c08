import { addCounts, type Day } from "@heliograph/core";
import { baseText, shareText } from "@heliograph/core/messages";
import type { Voice } from "./voice.ts";

/** The share of answered checks of some days, and what it is a share of; `undefined` where none was judged. */
export function shareOf(
  days: readonly (Day | undefined)[],
  { locale, t }: Voice,
): { share: string; base: string } | undefined {
  const counts = addCounts(days.filter((day) => day !== undefined));
  const share = shareText(counts, locale);
  return share === undefined ? undefined : { share, base: baseText(counts, t) };
}
