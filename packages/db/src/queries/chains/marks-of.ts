import { bucketOf, days, minutes, minuteStates, type MinuteState } from "@heliograph/core";
import type { strips } from "../../schema/strips.ts";

/** What a run says of the minute in which it was due; `at` is epoch milliseconds. */
export type SeenMinute = {
  mirrorId: number;
  kind: (typeof strips.$inferSelect)["kind"];
  at: number;
  state: MinuteState;
  timeMs: number;
};

/** A minute as a strip holds it: its place in the day, how it went, and the bucket of what that took. */
export type Mark = { minute: number; state: number; time: number };

/** What is new of one strip, by the number of its day since the epoch: at most one mark a minute. */
export type StripMarks = Pick<SeenMinute, "mirrorId" | "kind"> & { day: number; marks: Mark[] };

/** Sorts minutes by the strips that they belong to; of several runs in a minute the worst counts, and of those the longest. */
export const marksOf = (seen: readonly SeenMinute[]): StripMarks[] =>
  [...Map.groupBy(seen, stripOf).values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ mirrorId, kind, at }) => ({ mirrorId, kind, day: dayOf(at), marks: worstOf(group) })),
  );

const stripOf = ({ mirrorId, kind, at }: SeenMinute) => `${mirrorId} ${kind} ${dayOf(at)}`;

const dayOf = (at: number) => Math.floor(at / days(1));

function worstOf(group: readonly SeenMinute[]): Mark[] {
  const worst = new Map<number, Mark>();
  for (const mark of group.map(markOf)) {
    const known = worst.get(mark.minute);
    if (known === undefined || isWorse(mark, known)) worst.set(mark.minute, mark);
  }
  return [...worst.values()];
}

const markOf = ({ at, state, timeMs }: SeenMinute): Mark => ({
  minute: Math.floor((at % days(1)) / minutes(1)),
  state: minuteStates.indexOf(state),
  time: Math.min(255, Math.max(0, bucketOf(timeMs))),
});

const isWorse = (one: Mark, other: Mark) =>
  one.state === other.state ? one.time > other.time : one.state > other.state;
