import { failedIn } from "./exchange-of.ts";
import type { ErrorClass } from "./failure.ts";
import type { Observation } from "./observation.ts";

/** How far a request came before it failed, in the order of its way; the last is that the whole answer was not what it should be. */
export const failurePhases = ["dns", "connect", "tls", "answer", "body", "content"] as const;
export type FailurePhase = (typeof failurePhases)[number];

const phaseOfTime = {
  dnsMs: "dns",
  connectMs: "connect",
  tlsMs: "tls",
  ttfbMs: "answer",
  bodyMs: "body",
} as const satisfies Record<ReturnType<typeof failedIn>, FailurePhase>;

const inContent = new Set<ErrorClass>([
  "content_invalid",
  "archive_invalid",
  "archive_too_large",
  "hash_mismatch",
  "log_bad_signature",
  "log_inconsistent",
  "log_stale",
]);

const inBody = new Set<ErrorClass>([
  "timeout_body",
  "too_slow",
  "body_too_large",
  "body_incomplete",
  "encoding_refused",
]);

const inAnswer = new Set<ErrorClass>([
  "timeout_headers",
  "http_4xx",
  "http_5xx",
  "protocol_error",
  "headers_too_large",
  "redirect_loop",
  "redirect_refused",
]);

/** In which phase a run failed: its error tells, or how far its request came; null of many requests where neither does. */
export function failurePhaseOf({
  error,
  measures,
  facts,
}: Pick<Observation, "error" | "measures" | "facts">): FailurePhase | null {
  if (inContent.has(error)) return "content";
  if (inBody.has(error)) return "body";
  if (inAnswer.has(error)) return "answer";
  const { url, status } = facts;
  if (status !== undefined) return "body";
  const namesPhase = /^(?:dns|connect|tls)_/.test(error);
  if (url === undefined && !namesPhase) return null;
  return phaseOfTime[failedIn(error, measures, url ?? "")];
}
