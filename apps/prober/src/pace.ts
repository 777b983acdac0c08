import { seconds } from "@heliograph/core";

const firstRetryMs = seconds(2);
const quickRetries = 3;
const longestRetryMs = seconds(60);

/** Fewer than four uploads a second while there is a backlog, one a second otherwise. */
const backlogMs = 300;
const freshMs = seconds(1);

/** Two parts of evidence a second, so that results have half of the requests that the server takes from a prober. */
export const partGapMs = 500;

/**
 * How long to wait after so many failures in a row, in milliseconds: anything up to a bound ("full jitter"), so that many probers
 * never come back at the same moment. The bound is 2 s at first, because a server that restarts is back soon, then doubles up to 60 s.
 * `random` is from 0 up to 1.
 */
export function backoffMs(failures: number, random: number): number {
  return random * Math.min(firstRetryMs * 2 ** Math.max(0, failures - quickRetries), longestRetryMs);
}

/** How long to wait between uploads that succeed, in milliseconds. */
export const uploadGapMs = (backlog: boolean) => (backlog ? backlogMs : freshMs);
