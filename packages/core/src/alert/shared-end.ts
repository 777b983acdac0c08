import { minutes } from "../time.ts";
import { isMost } from "./testimony.ts";

/** So long after its explanation has ended an incident that goes on stands by itself. */
export const releaseAfterMs = minutes(5);

/**
 * When a shared outage was over, by when the incidents ended that it explains (null of those that go on): with the last of them, or
 * when most had ended, if the rest goes on for 5 min; `undefined` while it lasts. Times are epoch milliseconds.
 */
export function endOfShared(ends: readonly (number | null)[], now: number): number | undefined {
  const ended = ends.filter((end) => end !== null).toSorted((a, b) => a - b);
  if (ended.length === ends.length) return ended.at(-1) ?? now;
  const eased = ended.find((_, place) => isMost(place + 1, ends.length));
  return eased !== undefined && now - eased >= releaseAfterMs ? eased : undefined;
}
