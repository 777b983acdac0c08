import { addCounts, availabilityRatio, judgedCount, type Remembered } from "@heliograph/core";

/** A mirror over a year. */
type YearShare = { name: string; ratio: number; checks: number };

/** The share of a mirror over all months that are told of it; `undefined` where none of its checks could tell. */
export function yearShare({ name, months }: Pick<Remembered, "name" | "months">): YearShare | undefined {
  const counts = addCounts(months);
  const ratio = availabilityRatio(counts);
  return ratio === undefined ? undefined : { name, ratio, checks: judgedCount(counts) };
}
