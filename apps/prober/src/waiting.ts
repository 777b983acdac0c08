import { hours, minutes } from "@heliograph/core";

const askedLimitMs = hours(1);
const ownLimitMs = minutes(10);

/**
 * How long a mirror that limits us is left alone, in milliseconds: as long as it asks for, an hour at most;
 * where it names no time, twice as long after each answer of the kind.
 */
export function quietMs(inRow: number, everyMs: number, retryAfterMs: number | undefined): number {
  if (retryAfterMs !== undefined) return Math.min(Math.max(retryAfterMs, everyMs), askedLimitMs);
  return Math.min(everyMs * 2 ** Math.min(inRow, 20), ownLimitMs);
}
