import { seconds, type Check } from "@heliograph/core";
import type { Probe } from "@heliograph/probes";

/** The tries after a first failure come at +15 s and +30 s, then every 5 s, so that recovery is timed to ±5 s. */
const [earlyRetryMs, retryMs, earlyRetries] = [seconds(15), seconds(5), 2];

/** The one try after a failure that is not tried eagerly. */
const lookAgainMs = seconds(30);

/** A run this late is not worth having; its slot is missed. */
const graceMs = seconds(5);

type Rhythm = Pick<Check, "everyMs" | "phaseMs">;

type Retries = Probe["retries"];

/** The first slot of a check at or after a time; slots are whole multiples of `everyMs` since the epoch, plus `phaseMs`. */
export const firstSlotFrom = ({ everyMs, phaseMs }: Rhythm, at: number) =>
  Math.ceil((at - phaseMs) / everyMs) * everyMs + phaseMs;

/** When the try with this number is due, given when the one before it was; never in the past. */
export function retryAt(
  { everyMs }: Rhythm,
  retries: Retries,
  attempt: number,
  previousAt: number,
  now: number,
): number {
  const dueAt = previousAt + Math.min(waitMs(retries, attempt), everyMs);
  const stepMs = Math.min(retryMs, everyMs);
  return dueAt + Math.max(0, Math.ceil((now - dueAt) / stepMs)) * stepMs;
}

function waitMs(retries: Retries, attempt: number): number {
  if (retries === "sparing") return lookAgainMs;
  return attempt <= earlyRetries ? earlyRetryMs : retryMs;
}

/** How late a run may start, in milliseconds. What is done sparingly waits for a place until its next slot. */
export const latenessLimitMs = ({ everyMs }: Rhythm, retries: Retries) =>
  retries === "sparing" ? everyMs : Math.min(graceMs, everyMs / 2);
