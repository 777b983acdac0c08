import type { Facts, Temperature } from "@heliograph/core";

/**
 * Whether bytes had lain ready: what the caches on the way say of themselves, else what we know of having asked before. A zip
 * that `isNew` was asked for by nobody of ours.
 */
export function temperatureOf(
  { cacheStatus = "", age = "" }: Facts,
  { isNew, isKept }: { isNew: boolean; isKept: boolean },
): Temperature {
  if (/\bhit\b|_hit/i.test(cacheStatus) || Number(age) > 0) return "warm";
  if (/miss|expired|fwd=/i.test(cacheStatus)) return "cold";
  if (isKept) return "warm";
  return isNew ? "cold" : "unknown";
}
