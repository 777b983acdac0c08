import { hours, minutes, seconds } from "@heliograph/core";

/** How long after each failed attempt the next one is made. */
const firstWaits = [seconds(5), seconds(30), minutes(2), minutes(10), minutes(30)];

/** After those, of a destination that takes every event by itself; others are told the newest every hour. */
const eventWaits = [hours(1), hours(2), hours(4), hours(8), hours(8)];

/** For how long it is tried at all. */
const longestMs = hours(24);

/** A delivery that did not get through; times are epoch milliseconds. */
export type Failed = {
  /** Attempts made. */
  attempts: number;
  queuedAt: number;
  /** Whether every event is to arrive by itself. */
  isEventful: boolean;
};

/** When a delivery is tried again, give or take a fifth; undefined when a day has passed. `chance` is between 0 and 1. */
export function nextTryAt(
  { attempts, queuedAt, isEventful }: Failed,
  now: number,
  chance: number,
): number | undefined {
  const waits = isEventful ? [...firstWaits, ...eventWaits] : firstWaits;
  const waitMs = waits[attempts - 1] ?? (isEventful ? hours(8) : hours(1));
  const at = Math.round(now + waitMs * (0.8 + 0.4 * chance));
  return at - queuedAt > longestMs ? undefined : at;
}

/** A wait that a destination asked for, as far as it is obeyed. */
export const obeyedMs = (waitMs: number) => Math.min(Math.max(waitMs, seconds(1)), minutes(15));
