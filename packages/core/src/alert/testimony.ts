import type { ErrorClass } from "../failure.ts";
import type { Witness } from "../judge.ts";
import { isStale } from "../staleness.ts";
import { minutes, seconds } from "../time.ts";

/** What a vantage says of a mirror, and what its newest run there failed of. */
export type Testimony = Witness & { mirrorId: number; error: ErrorClass };

/** Rows of failures that began within so long of each other are taken for one trouble. */
export const togetherMs = minutes(2);

/** Fewer mirrors than these that fail together tell of nothing but themselves. */
export const fewestTogether = 3;

/** Whether it is at least three fifths. */
export const isMost = (some: number, all: number) => some * 5 >= all * 3;

/** Whether it was said lately enough to count. */
export const isFresh =
  (now: number) =>
  ({ tally, everyMs }: Pick<Witness, "tally" | "everyMs">) =>
    !isStale(tally.scheduledAt, { now, everyMs });

/** Since when the newest runs of a vantage on a mirror have failed, in epoch milliseconds; `undefined` where the newest did not. */
export const failingSince = ({ tally }: Pick<Witness, "tally">) =>
  tally.failures > 0 ? tally.failingSince : undefined;

/** How long after the first failure everybody has looked at everything once more, and what was seen has come in. */
export const lookedRoundMs = ({ everyMs }: Pick<Witness, "everyMs">) => everyMs + seconds(10);

/** A stretch of time, both ends included, in epoch milliseconds. */
export type Burst = { from: number; until: number };

/** The two minutes at most in which the most of these moments lie; of several as crowded, the latest. */
export function burstOf(moments: readonly number[]): Burst | undefined {
  const sorted = moments.toSorted((a, b) => a - b);
  let [first, most] = [0, 0];
  let burst: Burst | undefined;
  for (const [place, until] of sorted.entries()) {
    while (until - (sorted[first] ?? until) > togetherMs) first += 1;
    if (place - first + 1 < most) continue;
    most = place - first + 1;
    burst = { from: sorted[first] ?? until, until };
  }
  return burst;
}

/** Whether a moment lies in a burst. */
export const isIn = ({ from, until }: Burst, moment: number | undefined) =>
  moment !== undefined && moment >= from && moment <= until;
