import { days, minutes } from "../time.ts";
import { momentsOf, wallClock } from "./wall-clock.ts";

/** A stretch of each day in which only the worst is told: wall-clock minutes since midnight in a zone, past midnight where `from` is the later. */
export type QuietHours = { fromMinute: number; untilMinute: number; zone: string };

/** The first moment from `at` on that is in no quiet hours. */
export function endOfQuiet(quiet: QuietHours, at: number): number {
  let end = at;
  while (isQuiet(quiet, end)) end = nextUntil(quiet, end);
  return end;
}

function isQuiet({ fromMinute, untilMinute, zone }: QuietHours, at: number): boolean {
  const minute = (wallClock(zone, at) % days(1)) / minutes(1);
  const [begun, over] = [minute >= fromMinute, minute >= untilMinute];
  return fromMinute < untilMinute ? begun && !over : begun || !over;
}

/** When clocks next show the minute that ends quiet hours, or skip it. */
function nextUntil({ untilMinute, zone }: QuietHours, after: number): number {
  const wall = wallClock(zone, after);
  const today = wall - (wall % days(1)) + minutes(untilMinute);
  const ends = [today, today + days(1)].flatMap((each) => momentsOf(zone, each));
  return Math.min(...ends.filter((end) => end > after));
}
