/** What was seen is fresh for so many intervals of its check. */
export const freshIntervals = 3;

/** Whether what was due at `at` says nothing any more of how things are `now`. Times are epoch milliseconds. */
export const isStale = (at: number, { now, everyMs }: { now: number; everyMs: number }): boolean =>
  now - at > freshIntervals * everyMs;
