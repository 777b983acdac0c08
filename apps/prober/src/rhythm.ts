import { seconds, type Check } from "@heliograph/core";

/** The tries after a first failure come at +15 s and +30 s, then every 5 s, so that recovery is timed to ±5 s. */
const [earlyRetryMs, retryMs, earlyRetries] = [seconds(15), seconds(5), 2];

/** A run this late is not worth having; its slot is missed. */
const graceMs = seconds(5);

type Rhythm = Pick<Check, "everyMs" | "phaseMs">;

/** The first slot of a check at or after a time; slots are whole multiples of `everyMs` since the epoch, plus `phaseMs`. */
export const firstSlotFrom = ({ everyMs, phaseMs }: Rhythm, at: number) =>
  Math.ceil((at - phaseMs) / everyMs) * everyMs + phaseMs;

/** When the try with this number is due, given when the one before it was; never in the past. */
export function retryAt({ everyMs }: Rhythm, attempt: number, previousAt: number, now: number): number {
  const dueAt = previousAt + Math.min(attempt <= earlyRetries ? earlyRetryMs : retryMs, everyMs);
  const stepMs = Math.min(retryMs, everyMs);
  return dueAt + Math.max(0, Math.ceil((now - dueAt) / stepMs)) * stepMs;
}

/** How late a run may start, in milliseconds. */
export const latenessLimitMs = ({ everyMs }: Rhythm) => Math.min(graceMs, everyMs / 2);
