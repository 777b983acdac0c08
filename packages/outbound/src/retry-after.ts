import { hours } from "@heliograph/core";

/** Longest wait that we let a receiver name. */
const longestMs = hours(1);

/**
 * How long an answer asks us to wait, in milliseconds, an hour at most: `Retry-After` in seconds or as an HTTP date
 * (RFC 9110 §10.2.3). `undefined` when it says nothing that can be understood.
 */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1_000, longestMs);
  if (!/^[A-Z][a-z]+,? /.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - now, 0), longestMs);
}
