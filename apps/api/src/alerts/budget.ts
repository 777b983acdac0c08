import { minutes, seconds } from "@heliograph/core";
import type { Budget } from "@heliograph/notifiers";

/** What is left of a budget, and when that was. */
export type Allowance = { tokens: number; at: number };

/** No channel is sent more than one message in this time, whatever its vendor allows. */
const leastMs = seconds(1);

/** What is left of a budget once a message is sent now; undefined when there is none for it. */
export function spend(allowance: Allowance | null, budget: Budget, now: number): Allowance | undefined {
  if (allowance === null) return { tokens: budget.burst - 1, at: now };
  const passedMs = now - allowance.at;
  const tokens = Math.min(budget.burst, allowance.tokens + passedMs / budget.everyMs);
  return passedMs < leastMs || tokens < 1 ? undefined : { tokens: tokens - 1, at: now };
}

/**
 * Whether a destination that everybody's timers call at every half hour is to be left alone: for 5 to 40 s from then on.
 * `chance` is between 0 and 1, and the same within a half hour.
 */
export const isRush = (now: number, chance: number): boolean =>
  now % minutes(30) < seconds(5) + seconds(35) * chance;
