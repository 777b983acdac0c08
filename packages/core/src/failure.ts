import { z } from "zod";

/** How one run of a check went: `unknown` is neither up nor down. */
export const outcomes = ["ok", "degraded", "failed", "unknown"] as const;
export type Outcome = (typeof outcomes)[number];

const failed = [
  "dns_nxdomain",
  "dns_error",
  "dns_timeout",
  "connect_refused",
  "connect_timeout",
  "connection_reset",
  "tls_expired",
  "tls_not_yet_valid",
  "tls_name",
  "tls_untrusted",
  "tls_weak",
  "tls_handshake",
  "timeout_headers",
  "timeout_body",
  "deadline",
  "too_slow",
  "http_4xx",
  "http_5xx",
  "protocol_error",
  "headers_too_large",
  "body_too_large",
  "body_incomplete",
  "encoding_refused",
  "redirect_loop",
  "redirect_refused",
  "content_invalid",
  "archive_invalid",
  "archive_too_large",
  "hash_mismatch",
  "log_bad_signature",
  "log_inconsistent",
  "log_stale",
] as const;
const degraded = ["slow", "rate_limited"] as const;
const unknown = ["target_refused", "agent_isolated", "internal"] as const;

/** The closed list of ways a run can end; `ok` when nothing went wrong. */
export const errorClasses = ["ok", ...degraded, ...failed, ...unknown] as const;
export type ErrorClass = (typeof errorClasses)[number];

/** The classes that are somebody's failure: all but `ok`. */
export type FailureClass = Exclude<ErrorClass, "ok">;

const outcomeByError = new Map<ErrorClass, Outcome>([
  ["ok", "ok"],
  ...degraded.map((error) => [error, "degraded"] as const),
  ...unknown.map((error) => [error, "unknown"] as const),
]);

/** What an error class says about the mirror: our own trouble is `unknown`, never `failed`. */
export const outcomeOf = (error: ErrorClass): Outcome => outcomeByError.get(error) ?? "failed";

export const errorClassSchema = z.enum(errorClasses);
