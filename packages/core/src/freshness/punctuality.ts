import { hours } from "../time.ts";
import type { Arrival } from "./arrival.ts";
import { lagOf } from "./lag.ts";

/** Whether a mirror has releases late, or in time, or too few are known to tell. */
export type Punctuality = "late" | "timely" | "unclear";

/** What was published or came in so long is judged together. */
const windowMs = hours(6);

/** Fewer releases tell nothing; nor do fewer late ones, which one negative answer in a cache can bring about. */
const [fewest, fewestLate] = [5, 3];

/** The share of releases that must not come late. */
const share = 0.95;

/**
 * Judges by the releases that were published or came in the last six hours, at least five: late when the 95th percentile
 * (nearest rank) of their lag is at least `lateAfterMs` for certain, three of them being so; in time when it is less for certain.
 * One that has not arrived counts once the mirror has listed a later one: what nothing overtakes may be a mirror that stands
 * still. Found as soon as three releases, and more than one in twenty, have come late and for good.
 */
export function punctualityOf(
  arrivals: readonly Arrival[],
  { lateAfterMs, now }: { lateAfterMs: number; now: number },
): Punctuality {
  const newestArrived = Math.max(
    ...arrivals.map(({ release, shownAt }) => (shownAt === undefined ? -Infinity : release.published.by)),
  );
  const lags = arrivals
    .filter(({ release, shownAt }) => (shownAt ?? release.published.by) > now - windowMs)
    .filter(({ release, shownAt }) => shownAt !== undefined || release.published.by < newestArrived)
    .map((arrival) => lagOf(arrival.release.published, arrival));
  if (lags.length < fewest) return "unclear";
  const atLeast = lags.map(({ atLeastMs }) => atLeastMs ?? -Infinity).toSorted((a, b) => a - b);
  const atMost = lags.map(({ atMostMs }) => atMostMs ?? Infinity).toSorted((a, b) => a - b);
  const rank = Math.ceil(share * lags.length) - 1;
  const late = atLeast.filter((lagMs) => lagMs >= lateAfterMs).length;
  if (late >= fewestLate && (atLeast[rank] ?? -Infinity) >= lateAfterMs) return "late";
  return (atMost[rank] ?? Infinity) < lateAfterMs ? "timely" : "unclear";
}
