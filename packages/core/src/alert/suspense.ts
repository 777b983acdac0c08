import { awaitsUpstream, withoutFollowers, type RoleOf } from "./blame.ts";
import type { Doubt } from "./doubt.ts";
import { sharedOutageOf } from "./shared-outage.ts";
import type { Testimony } from "./testimony.ts";

/** An outage that is about to become an incident. */
export type ComingOutage = {
  mirrorId: number;
  /** First failure behind it, epoch milliseconds. */
  since: number;
  /** Slugs of the vantages that call the mirror down. */
  accusers: readonly string[];
};

/**
 * Which of these outages wait, a minute and a little at most, until it is known whose fault they are: their accusers' own
 * networks', that of all mirrors together, or their upstream's.
 */
export function inSuspense(
  outages: readonly ComingOutage[],
  testimonies: readonly Testimony[],
  { doubtOf, roleOf, now }: { doubtOf: (vantage: string) => Doubt; roleOf: RoleOf; now: number },
): Set<number> {
  const shared = sharedOutageOf(withoutFollowers(testimonies, { roleOf, now }), now);
  const waiting = outages.filter(
    (outage) =>
      (shared?.sharing === "unclear" && shared.mirrorIds.has(outage.mirrorId)) ||
      (outage.accusers.length > 0 && outage.accusers.every((vantage) => doubtOf(vantage) === "unclear")) ||
      awaitsUpstream(outage, testimonies, { roleOf, now }),
  );
  return new Set(waiting.map(({ mirrorId }) => mirrorId));
}
