import { isLasting, severityOf, type FindingCause } from "./cause.ts";
import { reopenWithinMs, type Change, type IncidentState } from "./follow.ts";
import { hours, minutes } from "./time.ts";

/** So long after an unconfirmed finding a second one of its cause confirms it: one bad node among several is met by chance. */
export const confirmingMs = hours(24);

/** So long nothing may be found, while the check runs, before an incident that can end by itself does. */
export const cleanForMs = minutes(30);

/**
 * What a confirmed finding does to the newest incident of its mirror and cause: it opens one at once, without a quorum;
 * `undefined` when one is open already, or was closed after this was found. It was found at `at`, and has been so since
 * `since`; both are epoch milliseconds.
 */
export function followFinding(
  newest: IncidentState | undefined,
  cause: FindingCause,
  { at, since }: { at: number; since: number },
): Change | undefined {
  if (newest !== undefined && newest.phase !== "resolved") return undefined;
  const severity = severityOf(cause);
  const sinceEndMs = newest?.endedAt === undefined ? Infinity : at - newest.endedAt;
  if (sinceEndMs <= 0) return undefined;
  if (newest !== undefined && sinceEndMs <= reopenWithinMs) {
    return { kind: "reopened", incident: { ...newest, phase: "open", severity, endedAt: undefined } };
  }
  const startedAt = Math.max(since, newest?.endedAt ?? since);
  return { kind: "opened", incident: { phase: "open", severity, startedAt, endedAt: undefined } };
}

/**
 * Ends an incident whose finding has not come again while its mirror was looked at; lasting ones never end so.
 * `cleanSince` and `lookedAt` are the first and the newest run since it was last found, epoch milliseconds.
 */
export function followClean(
  open: IncidentState,
  cause: FindingCause,
  { cleanSince, lookedAt }: { cleanSince: number | undefined; lookedAt: number | undefined },
): Change | undefined {
  if (isLasting(cause) || open.phase === "resolved") return undefined;
  if (cleanSince === undefined || lookedAt === undefined || lookedAt - cleanSince < cleanForMs)
    return undefined;
  return {
    kind: "resolved",
    incident: { ...open, phase: "resolved", endedAt: Math.max(cleanSince, open.startedAt) },
  };
}
