import type { Gist, Notice } from "@heliograph/core";
import { withoutIncident } from "./without-incident.ts";

/**
 * One notice for several of an incident, the oldest first: as it stands after the newest. Who has heard of none of them is told of
 * an opening rather than of an update; an end tells by itself from when to when it lasted.
 */
export function mergeNotices(notices: readonly Notice[]): Notice {
  const newest = notices.at(-1);
  if (newest === undefined) throw new Error("there is nothing to merge");
  if (newest.kind === "recovered" || newest.kind === "flapping" || newest.kind === "steadied") return newest;
  const first =
    notices.find(({ kind }) => kind === "opened") ?? notices.find(({ kind }) => kind === "reopened");
  return first === undefined ? newest : { ...newest, kind: first.kind };
}

/** One notice that lists what several say, the oldest first. */
export function digestOf(notices: readonly Notice[], now: number): Notice {
  return {
    ...withoutIncident,
    kind: "digest",
    severity: worstOf(notices),
    at: new Date(now).toISOString(),
    looking: Math.max(0, ...notices.map(({ looking }) => looking)),
    command: notices.find(({ command }) => command !== null)?.command ?? null,
    gists: notices.flatMap(gistsOf),
  };
}

const loudnessOrder: readonly Notice["severity"][] = ["critical", "down", "partial", "degraded", "info"];

/** What has ended is no trouble any more. */
const worstOf = (notices: readonly Notice[]) =>
  loudnessOrder.find((severity) =>
    notices.some((notice) =>
      notice.kind === "digest" ? notice.severity === severity : severityNow(notice) === severity,
    ),
  ) ?? "info";

const severityNow = ({ kind, severity }: Notice) => (kind === "recovered" ? "info" : severity);

/** A digest tells what it is made of; what is about no incident has nothing to list. */
function gistsOf({
  kind,
  severity,
  incident,
  cause,
  mirror,
  subject,
  startedAt,
  endedAt,
  gists,
}: Notice): Gist[] {
  if (kind === "digest") return gists;
  if (incident === null || cause === null || startedAt === null) return [];
  const named = mirror && { slug: mirror.slug, name: mirror.name };
  return [{ kind, severity, incident: incident.id, cause, mirror: named, subject, startedAt, endedAt }];
}
