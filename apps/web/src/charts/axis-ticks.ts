import { days } from "@heliograph/core";
import type { Step } from "./latency-steps.ts";

/** Hours between the marks of a day. */
const hoursApart = 3;

/** About how many days are marked on a longer axis. */
const markedDays = 7;

/** The reader's calendar and clock: the name of an instant's day, and its time as "14:05". */
export type Clock = { shortDay: (at: string) => string; time: (at: string) => string };

/** Where the axis is marked and how: every third full hour of a day, or beginnings of days, evenly spread. */
export function axisTicks(steps: readonly Step[], { shortDay, time }: Clock): Map<number, string> {
  const spanMs = (steps.at(-1)?.atMs ?? 0) - (steps[0]?.atMs ?? 0);
  const hourly = spanMs <= days(2);
  const starts = steps
    .map(({ atMs }) => {
      const at = new Date(atMs).toISOString();
      return { atMs, mark: hourly ? `${time(at).slice(0, 2)}:00` : shortDay(at) };
    })
    .filter(({ mark }, index, all) => index > 0 && all[index - 1]?.mark !== mark);
  const every = Math.max(1, Math.ceil(starts.length / markedDays));
  const marked = hourly
    ? starts.filter(({ mark }) => Number.parseInt(mark, 10) % hoursApart === 0)
    : starts.filter((_, index) => index % every === 0);
  return new Map(marked.map(({ atMs, mark }) => [atMs, mark]));
}
