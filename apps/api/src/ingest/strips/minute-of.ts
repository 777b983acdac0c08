import type { ErrorClass, MinuteState } from "@heliograph/core";
import type { ObservationRow, SeenMinute } from "@heliograph/db";

/** What a run says of its minute to who builds a chain; `undefined` of kinds that say nothing about that. */
export function minuteOf(row: ObservationRow): SeenMinute | undefined {
  const { mirrorId, kind, scheduledAt } = row;
  if (kind !== "availability" && kind !== "log-view") return undefined;
  return { mirrorId, kind, at: Date.parse(scheduledAt), state: stateOf(row), timeMs: timeMsOf(row) };
}

/** What the go command, which has no limit for it, would still wait for. */
const hanging = new Set<ErrorClass>(["timeout_headers", "timeout_body", "deadline", "too_slow"]);

/** How the go command would have fared: which separator such an answer passes, or whether it would still wait. */
function stateOf({ kind, outcome, error, facts, integrity }: ObservationRow): MinuteState {
  if (outcome === "unknown") return "unseen";
  if (error === "ok" || error === "slow") return stateOfAnswer(integrity);
  if (hanging.has(error)) return "hangs";
  // A source of the checksum database that has begun to answer has no way to send anybody on.
  const sendsOn = kind === "availability" && error === "http_4xx" && isNotFound(facts["status"]);
  return sendsOn ? "not-found" : "error";
}

/** Of a mirror that was asked for the checksum database, whether it sends others on to that. */
function stateOfAnswer(integrity: ObservationRow["integrity"]): MinuteState {
  const view = integrity?.views[0];
  if (view?.supported !== false) return "ok";
  return view.refused === true ? "error" : "not-found";
}

const isNotFound = (status: string | undefined) => status === "404" || status === "410";

/** What it took until the first byte of an answer, or until it was known that there would be none. */
function timeMsOf({ outcome, measures }: ObservationRow): number {
  const { dnsMs = 0, connectMs = 0, tlsMs = 0, ttfbMs, totalMs } = measures;
  const openingMs = dnsMs + connectMs + tlsMs;
  const answered = outcome === "ok" || outcome === "degraded";
  return answered && ttfbMs !== undefined ? openingMs + ttfbMs : (totalMs ?? openingMs);
}
