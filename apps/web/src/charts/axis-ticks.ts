import { days, minutes } from "@heliograph/core";

/** How many marks stand along the axis at most. */
const mostMarks = 9;

/** Minutes that may lie between two marks of a day. */
const spacings = [1, 2, 5, 10, 30, 60, 180, 360];

/** The reader's calendar and clock: the name of an instant's day, and its time as "14:05". */
export type Clock = { shortDay: (at: string) => string; time: (at: string) => string };

/** Where the axis is marked and how: round times of a day, or beginnings of days, evenly spread. */
export function axisTicks(
  steps: readonly { atMs: number }[],
  { shortDay, time }: Clock,
): Map<number, string> {
  const spanMs = (steps.at(-1)?.atMs ?? 0) - (steps[0]?.atMs ?? 0);
  const hourly = spanMs <= days(2);
  const marks = steps.map(({ atMs }) => {
    const at = new Date(atMs).toISOString();
    return { atMs, mark: hourly ? time(at) : shortDay(at) };
  });
  if (hourly) {
    const apart = spacings.find((spacing) => spanMs / minutes(spacing) <= mostMarks) ?? 360;
    const minuteStarts = marks.filter(({ mark }, index) => marks[index - 1]?.mark !== mark);
    return marksAt(minuteStarts.filter(({ mark }) => minuteOfDay(mark) % apart === 0));
  }
  const starts = marks.filter(({ mark }, index) => index > 0 && marks[index - 1]?.mark !== mark);
  const every = Math.ceil(starts.length / mostMarks);
  return marksAt(starts.filter((_, index) => index % every === 0));
}

const marksAt = (marks: readonly { atMs: number; mark: string }[]) =>
  new Map(marks.map(({ atMs, mark }) => [atMs, mark]));

function minuteOfDay(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
