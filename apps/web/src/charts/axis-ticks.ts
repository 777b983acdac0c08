import { days } from "@heliograph/core";
import type { Step } from "./latency-steps.ts";

/** About how many marks stand along the axis. */
const wanted = 8;

/** The reader's calendar and clock: the name of an instant's day, and its time as "14:05". */
export type Clock = { shortDay: (at: string) => string; time: (at: string) => string };

/** Where the axis is marked and how: full hours of a day, or beginnings of days, evenly spread. */
export function axisTicks(steps: readonly Step[], { shortDay, time }: Clock): Map<number, string> {
  const spanMs = (steps.at(-1)?.atMs ?? 0) - (steps[0]?.atMs ?? 0);
  const markOf = (at: string) => (spanMs <= days(2) ? `${time(at).slice(0, 2)}:00` : shortDay(at));
  const starts = steps
    .map(({ atMs }) => ({ atMs, mark: markOf(new Date(atMs).toISOString()) }))
    .filter(({ mark }, index, all) => index > 0 && all[index - 1]?.mark !== mark);
  const every = Math.max(1, Math.round(starts.length / wanted));
  return new Map(starts.filter((_, index) => index % every === 0).map(({ atMs, mark }) => [atMs, mark]));
}
