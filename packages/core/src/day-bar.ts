import { judgedCount } from "./availability.ts";
import type { Day } from "./shown/mirror.ts";
import { stateOf, type State } from "./state.ts";
import { days } from "./time.ts";

/** How high a bar is, in CSS pixels. */
export const barHeight = 32;

/** What is lower than this cannot be seen, in CSS pixels. */
const leastHeight = 4;

/** A gap of less than this part of a day is not drawn. */
const leastGap = 0.01;

/** How a day's bar looks: whose colour and pattern stand at its foot, and how high each part is, in CSS pixels; what is left is plain. */
export type DayBar = { state: State; troubleHeight: number; maintenanceHeight: number; gapHeight: number };

const nothingSeen: DayBar = {
  state: "no_data",
  troubleHeight: 0,
  maintenanceHeight: 0,
  gapHeight: barHeight,
};

/**
 * The bar of a day. Two parts stand apart from what its share tells: what nobody saw or could judge, and announced maintenance. The rest is
 * made of the counts that the share is made of: its trouble is as high a part of it as the share of checks that failed.
 * Where an incident never got worse than slow, slow checks are trouble too; failed ones without an incident look degraded.
 * An outage of which no check of the day was failed, such as one that ended at midnight, looks degraded as well, so that the
 * colour of outages never stands beside 100 %.
 */
export function dayBar(day: Day | undefined): DayBar {
  const judged = day === undefined ? 0 : judgedCount(day);
  if (day === undefined || judged + day.maintenance === 0) return nothingSeen;
  const seen = Math.max(0, 1 - day.gapMs / days(1)) / (judged + day.maintenance + day.unknown);
  const gap = 1 - (judged + day.maintenance) * seen;
  const gapHeight = gap < leastGap ? 0 : heightOf(gap, barHeight - 2 * leastHeight);
  if (judged === 0)
    return { state: "maintenance", troubleHeight: 0, maintenanceHeight: barHeight - gapHeight, gapHeight };
  const maintenanceHeight = heightOf(day.maintenance * seen, barHeight - gapHeight - leastHeight);
  const judgedHeight = barHeight - gapHeight - maintenanceHeight;
  const parts = { maintenanceHeight, gapHeight };
  const { worst, failed, degraded } = day;
  if (worst === null && failed === 0)
    return { state: day.maintenance > 0 ? "maintenance" : "operational", troubleHeight: 0, ...parts };
  const troubled = worst === "degraded" ? failed + degraded : failed;
  return {
    state: worst === null || failed === 0 ? "degraded" : stateOf(worst),
    troubleHeight: Math.min(
      judgedHeight,
      Math.max(leastHeight, Math.round((troubled / judged) * judgedHeight)),
    ),
    ...parts,
  };
}

/** How high a part of a day is: high enough to be seen, unless it is none, and at most as high as it may. */
const heightOf = (part: number, most: number): number =>
  part === 0 ? 0 : Math.min(most, Math.max(leastHeight, Math.round(part * barHeight)));
