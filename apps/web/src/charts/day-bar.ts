import { judgedCount, type Day } from "@heliograph/core";
import { stateOf, type State } from "../lib/state.ts";

/** How high a bar is, in CSS pixels. */
const barHeight = 32;

/** What is lower than this cannot be seen, in CSS pixels. */
const leastHeight = 4;

/** How a day's bar looks: whose colour and pattern stand at its foot, and how high, in CSS pixels. */
export type DayBar = { state: State; troubleHeight: number };

/**
 * The bar of a day, made of the counts that its share is made of: its trouble is as high as the share of checks that
 * failed. Where an incident never got worse than slow, slow checks are trouble too; failed ones without an incident look
 * degraded. An outage of which no check of the day was failed, such as one that ended at midnight, looks degraded as well,
 * so that the colour of outages never stands beside 100 %.
 */
export function dayBar(day: Day | undefined): DayBar {
  const judged = day === undefined ? 0 : judgedCount(day);
  if (day === undefined || judged === 0) return { state: "no_data", troubleHeight: 0 };
  const { worst, failed, degraded } = day;
  if (worst === null && failed === 0) return { state: "operational", troubleHeight: 0 };
  const troubled = worst === "degraded" ? failed + degraded : failed;
  const height = Math.round((troubled / judged) * barHeight);
  return {
    state: worst === null || failed === 0 ? "degraded" : stateOf(worst),
    troubleHeight: Math.max(leastHeight, height),
  };
}
