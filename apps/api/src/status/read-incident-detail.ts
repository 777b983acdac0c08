import {
  courseKinds,
  minutes,
  spansOf,
  type Course,
  type Incident,
  type IncidentDetail,
} from "@heliograph/core";
import {
  readCourse,
  readCoveredIncidents,
  readFinding,
  readIncident,
  readMaintenanceWindows,
  readNotes,
  readRecommendations,
  type Database,
} from "@heliograph/db";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { scopeNameOf } from "../chains/scopes.ts";
import type { Plan } from "../plan/plan.ts";
import type { Services } from "../services.ts";

/** What is shown of the course of the check before an incident and after it, at least. */
const leastAroundMs = minutes(15);

/** An incident with all that readers are told of it; `undefined` when there is none of that number. */
export async function readIncidentDetail(
  id: number,
  { database, site, plan, now }: Pick<Services, "database" | "site" | "plan" | "now">,
): Promise<IncidentDetail | undefined> {
  const at = now();
  const incident = await readIncident(database, id);
  if (incident === undefined) return undefined;
  const [notes, covers, under, course, maintenance, recommendation] = await Promise.all([
    readNotes(database, id),
    readCoveredIncidents(database, id),
    incident.under === null ? undefined : readIncident(database, Number(incident.under)),
    readCourseOf(database, incident, { plan, now: at }),
    readMaintenanceOf(database, incident, at),
    wayAround(database, incident, { plan, now: at }),
  ]);
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    incident,
    notes,
    under: under ?? null,
    covers,
    course,
    maintenance,
    recommendation,
  };
}

type Knowledge = { plan: Plan; now: number };

/** How the check went that shows an incident by failing; null where none does, or nothing is known any more. */
async function readCourseOf(
  database: Database,
  incident: Incident,
  { plan, now }: Knowledge,
): Promise<IncidentDetail["course"]> {
  const kind = await failingKind(database, incident);
  if (kind === undefined) return null;
  const slugs = incident.mirror === null ? incident.covers.map(({ mirror }) => mirror) : [incident.mirror];
  const startedAt = Date.parse(incident.startedAt);
  const endedAt = incident.endedAt === null ? now : Date.parse(incident.endedAt);
  const aroundMs = Math.max(leastAroundMs, (endedAt - startedAt) / 4);
  const course = await readCourse(database, {
    mirrorIds: slugs.flatMap((slug) => plan.mirrorIds.get(slug) ?? []),
    kind,
    since: startedAt - aroundMs,
    until: Math.min(now, endedAt + aroundMs),
  });
  return course === undefined ? null : { kind, ...course };
}

async function failingKind(
  database: Database,
  { cause, finding }: Incident,
): Promise<Course["kind"] | undefined> {
  if (cause === "availability" || cause === "shared_outage") return "availability";
  const found = finding && (await readFinding(database, Number(finding.id)));
  return courseKinds.find((kind) => kind === found?.kind);
}

/** Announced maintenance of the mirror, or of all mirrors, that an incident fell into. */
async function readMaintenanceOf(
  database: Database,
  { mirror, startedAt, endedAt }: Incident,
  now: number,
): Promise<IncidentDetail["maintenance"]> {
  const lasted = { from: Date.parse(startedAt), until: endedAt === null ? now : Date.parse(endedAt) };
  const windows = await readMaintenanceWindows(database, lasted.from);
  return windows
    .filter(({ mirrors }) => mirrors === undefined || (mirror !== null && mirrors.includes(mirror)))
    .flatMap((window) =>
      spansOf(window, lasted).map(({ startsAt, endsAt }) => ({
        title: window.title,
        startsAt: new Date(startsAt).toISOString(),
        endsAt: new Date(endsAt).toISOString(),
      })),
    );
}

/** The chain that is recommended to everybody, where it leads around an incident that goes on. */
async function wayAround(
  database: Database,
  { mirror, endedAt }: Incident,
  { plan, now }: Knowledge,
): Promise<IncidentDetail["recommendation"]> {
  if (endedAt !== null) return null;
  const [recommendation] = await readRecommendations(database, { scope: scopeNameOf({}), now });
  if (recommendation === undefined) return null;
  const { goproxy, gosumdb } = recommendation;
  const troubled = mirror === null ? undefined : plan.targets.get(mirror)?.baseUrl;
  return parseGoproxy(goproxy).some(({ source }) => source === troubled) ? null : { goproxy, gosumdb };
}
