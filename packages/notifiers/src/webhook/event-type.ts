import type { Notice } from "@heliograph/core";
import type { EventType } from "./event.ts";

/** Causes that say that bytes are not those which the checksum database recorded. */
const mismatches: ReadonlySet<Notice["cause"]> = new Set([
  "hash_mismatch",
  "content_differs",
  "archive_invalid",
]);

/** What is told of one incident, or of maintenance. */
type IncidentEvent = Exclude<EventType, "incident.digest" | "ping" | "subscription.challenge">;

/** The type under which a webhook is told a notice that is neither a digest nor a test. */
export function eventTypeOf(notice: Notice): IncidentEvent {
  const { kind, cause } = notice;
  if (kind === "maintenance") return maintenanceEvent(notice);
  if (kind === "recovered") return "incident.resolved";
  if (kind !== "opened" && kind !== "reopened") return "incident.updated";
  if (mismatches.has(cause)) return "integrity.mismatch";
  return cause === "certificate_expiring" ? "certificate.expiring" : "incident.opened";
}

/** Whether it will be, is, or was; ISO instants in UTC stand in the order of time. */
function maintenanceEvent({ at, startedAt, endedAt }: Notice): IncidentEvent {
  if (endedAt !== null && at >= endedAt) return "maintenance.ended";
  return startedAt !== null && at >= startedAt ? "maintenance.started" : "maintenance.scheduled";
}
