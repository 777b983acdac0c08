import type { Incident, PublicCause, Severity } from "@heliograph/core";

/** What an incident is, without naming its mirror. */
export const incidentName = ({ cause, severity }: Pick<Incident, "cause" | "severity">): string =>
  cause === "availability" ? outages[severity] : others[cause];

const outages: Record<Severity, string> = {
  degraded: "degraded performance",
  partial: "partial outage",
  down: "outage",
  critical: "outage",
};

const others: Record<Exclude<PublicCause, "availability">, string> = {
  hash_mismatch: "other bytes than the checksum database recorded",
  content_differs: "other bytes than before or than elsewhere",
  archive_invalid: "an archive that is no module",
  content_invalid: "answers that are not what they should be",
  info_differs: "other facts about a version than elsewhere",
  log_forked: "a forked checksum log",
  log_inconsistent: "a checksum log that contradicts itself",
  log_bad_signature: "a checksum log with a wrong signature",
  log_stale: "a checksum log that stands still",
  freshness: "releases come late",
  frozen: "new releases have stopped coming",
  version_vanished: "a version that was there is gone",
  backend_disagreement: "answers that vary from one request to the next",
  conformance: "a rule of the protocol is broken",
  certificate_expiring: "a certificate is about to expire",
  certificate_disagreement: "another certificate from one vantage",
  shared_outage: "an outage of most mirrors at once",
};
