import type {
  ChangeKind,
  Incident,
  Level,
  Mirrors,
  MirrorSummary,
  PublicCause,
  Severity,
} from "@heliograph/core";
import { z } from "zod";

const indicators = ["none", "minor", "major", "critical"] as const;
type Indicator = (typeof indicators)[number];

const componentStatuses = [
  "operational",
  "degraded_performance",
  "partial_outage",
  "major_outage",
  "unknown",
] as const;
type ComponentStatus = (typeof componentStatuses)[number];

const incidentSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(["investigating", "monitoring", "resolved"]),
  impact: z.enum(indicators),
  started_at: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  monitoring_at: z.null(),
  resolved_at: z.string().nullable(),
  shortlink: z.string(),
  page_id: z.string(),
  incident_updates: z.array(
    z.object({
      id: z.string(),
      incident_id: z.string(),
      status: z.enum(["investigating", "monitoring", "resolved"]),
      body: z.string(),
      created_at: z.string(),
      updated_at: z.string(),
      display_at: z.string(),
    }),
  ),
  components: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** Statuspage's `summary.json` (https://metastatuspage.com/api), with one status more: `unknown`. */
export const summarySchema = z.object({
  page: z.object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    time_zone: z.string(),
    updated_at: z.string(),
  }),
  status: z.object({ indicator: z.enum(indicators), description: z.string() }),
  components: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(componentStatuses),
      description: z.string().nullable(),
      position: z.int(),
      showcase: z.boolean(),
      group: z.boolean(),
      group_id: z.null(),
      only_show_if_degraded: z.boolean(),
      updated_at: z.string(),
      page_id: z.string(),
    }),
  ),
  incidents: z.array(incidentSchema),
  scheduled_maintenances: z.array(z.unknown()),
});

type Summary = z.infer<typeof summarySchema>;

const pageId = "heliograph";

/** The status as Statuspage's clients read it: incidents are those that have not ended. */
export function summaryOf({ asOf, mirrors, incidents }: Mirrors, title: string, baseUrl: string): Summary {
  const worst =
    indicators[Math.max(...mirrors.map(({ level }) => indicators.indexOf(indicatorOf(level))), 0)];
  return {
    page: { id: pageId, name: title, url: baseUrl, time_zone: "Etc/UTC", updated_at: asOf },
    status: { indicator: worst ?? "none", description: description(mirrors, worst ?? "none") },
    components: mirrors.map(({ slug, name, level, operator, observedAt }, index) => ({
      id: slug,
      name,
      status: componentStatus(level),
      description: operator === "" ? null : operator,
      position: index + 1,
      showcase: true,
      group: false,
      group_id: null,
      only_show_if_degraded: false,
      updated_at: observedAt ?? asOf,
      page_id: pageId,
    })),
    incidents: incidents
      .filter(({ phase }) => phase !== "resolved")
      .map((incident) => incidentOf(incident, baseUrl)),
    scheduled_maintenances: [],
  };
}

function incidentOf(incident: Incident, baseUrl: string): Summary["incidents"][number] {
  const { id, mirror, mirrorName, cause, phase, severity, startedAt, openedAt, endedAt, changes } = incident;
  const title = titleOf(incident);
  const updates = changes.toReversed().map((change) => ({
    id: `${id}-${change.sequence}`,
    incident_id: id,
    status: updateStatus(change.kind),
    body: `${change.kind}: ${titleOf({ cause, severity: change.severity })}`,
    created_at: change.at,
    updated_at: change.at,
    display_at: change.at,
  }));
  return {
    id,
    name: mirror === null ? title : `${mirrorName}: ${title}`,
    status: phase === "recovering" ? "monitoring" : "investigating",
    impact: indicatorOf(severity),
    started_at: startedAt,
    created_at: openedAt,
    updated_at: updates[0]?.created_at ?? openedAt,
    monitoring_at: null,
    resolved_at: endedAt,
    shortlink: new URL(`/en/incidents/${id}`, baseUrl).href,
    page_id: pageId,
    incident_updates: updates,
    components:
      mirror === null
        ? incident.covers.map((covered) => ({ id: covered.mirror, name: covered.mirrorName }))
        : [{ id: mirror, name: mirrorName }],
  };
}

const titleOf = ({ cause, severity }: Pick<Incident, "cause" | "severity">) =>
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

function updateStatus(kind: ChangeKind): Summary["incidents"][number]["status"] {
  if (kind === "resolved") return "resolved";
  return kind === "recovering" ? "monitoring" : "investigating";
}

function componentStatus(level: Level): ComponentStatus {
  switch (level) {
    case "up":
      return "operational";
    case "degraded":
      return "degraded_performance";
    case "partial":
      return "partial_outage";
    case "down":
      return "major_outage";
    case "unknown":
      return "unknown";
  }
}

/** An indicator has no word for what is not known; the description says it. */
function indicatorOf(level: Level | Severity): Indicator {
  switch (level) {
    case "up":
    case "unknown":
      return "none";
    case "degraded":
      return "minor";
    case "partial":
      return "major";
    case "down":
    case "critical":
      return "critical";
  }
}

function description(mirrors: readonly MirrorSummary[], worst: Indicator): string {
  const judged = mirrors.filter(({ level }) => level !== "unknown").length;
  switch (worst) {
    case "none":
      if (judged === 0) return "No data";
      return judged === mirrors.length
        ? "All Systems Operational"
        : `${judged} of ${mirrors.length} Systems Operational, No Data of the Others`;
    case "minor":
      return "Degraded Performance";
    case "major":
      return "Partial Outage";
    case "critical":
      return "Major Outage";
  }
}
