import {
  minutes,
  seconds,
  type Course,
  type Incident,
  type IncidentDetail,
  type Note,
} from "@heliograph/core";
import { ago, asOf, mirrors, plainIncident } from "./fixture.ts";
import { findings, incidentOfFinding } from "./integrity-fixture.ts";

const startedAt = ago(minutes(41));
const openedAt = ago(minutes(40) + seconds(25));

const note: Note = {
  id: "2",
  operator: "alice",
  text: { en: "The operator knows of it and works on it." },
  at: ago(minutes(12)),
  nextAt: new Date(Date.parse(asOf) + minutes(18)).toISOString(),
};

/** An outage that goes on, that somebody looks after, and of which readers were told. */
const outage: Incident = {
  ...plainIncident,
  id: "71",
  mirror: "tencent",
  mirrorName: "Tencent Cloud",
  cause: "availability",
  phase: "open",
  severity: "down",
  worst: "down",
  startedAt,
  openedAt,
  endedAt: null,
  vantages: ["cn-east", "cn-north", "eu-west", "us-east"],
  error: "connect_timeout",
  changes: [
    { sequence: 1, kind: "opened", severity: "partial", at: openedAt },
    { sequence: 2, kind: "escalated", severity: "down", at: ago(minutes(39)) },
  ],
  acknowledged: { operator: "alice", at: ago(minutes(30)) },
  note,
};

/** The same once it was over. */
const pastOutage: Incident = {
  ...outage,
  id: "72",
  phase: "resolved",
  endedAt: ago(minutes(5)),
  changes: [
    ...outage.changes,
    { sequence: 3, kind: "recovering", severity: "down", at: ago(minutes(4)) },
    { sequence: 4, kind: "resolved", severity: "down", at: ago(minutes(3)) },
  ],
  acknowledged: null,
};

/** An outage of most mirrors at once, with that of one under it. */
const shared: Incident = {
  ...outage,
  id: "73",
  mirror: null,
  mirrorName: null,
  cause: "shared_outage",
  error: null,
  acknowledged: null,
  note: null,
  covers: [{ id: "71", mirror: "tencent", mirrorName: "Tencent Cloud" }],
};

const stepMs = minutes(1);
const sinceMs = Math.floor((Date.parse(startedAt) - minutes(15)) / stepMs) * stepMs;

/** Four looks a minute, nearly all of which failed while the outage lasted. */
const course: Course = {
  kind: "availability",
  since: new Date(sinceMs).toISOString(),
  until: new Date(sinceMs + 56 * stepMs).toISOString(),
  stepMs,
  points: Array.from({ length: 56 }, (_, step) => ({
    at: new Date(sinceMs + step * stepMs).toISOString(),
    ok: step < 15 ? 4 : 0,
    degraded: step === 15 ? 4 : 0,
    failed: step > 15 ? 4 : 0,
    unknown: 0,
  })).filter((_, step) => step < 8 || step > 10),
};

const plainDetail: Omit<IncidentDetail, "incident"> = {
  asOf,
  demonstration: false,
  notes: [],
  under: null,
  covers: [],
  course: null,
  maintenance: [],
  recommendation: null,
};

const firstNote: Note = {
  id: "1",
  operator: "bob",
  text: { "zh-CN": "正在联系运营方。" },
  at: ago(minutes(28)),
  nextAt: ago(minutes(13)),
};

/** What is told of each incident of the fixture. */
export const incidentDetails: Record<"outage" | "past" | "shared" | "finding", IncidentDetail> = {
  outage: {
    ...plainDetail,
    incident: outage,
    notes: [note, firstNote],
    course,
    maintenance: [
      {
        title: { en: "Move to new machines", "zh-CN": "迁移到新机器" },
        startsAt: ago(minutes(60)),
        endsAt: ago(minutes(35)),
      },
    ],
    recommendation: { goproxy: "https://goproxy.cn|https://mirrors.aliyun.com/goproxy/", gosumdb: null },
  },
  past: { ...plainDetail, incident: pastOutage, course },
  shared: { ...plainDetail, incident: shared, covers: [{ ...outage, under: "73" }] },
  finding: {
    ...plainDetail,
    incident: {
      ...incidentOfFinding(findings.mismatch, {
        phase: "resolved",
        endedAt: asOf,
        reason: "The operator of the mirror emptied its cache.",
      }),
      id: "74",
      changes: [
        { sequence: 1, kind: "opened", severity: "critical", at: findings.mismatch.at },
        { sequence: 2, kind: "resolved", severity: "critical", at: asOf },
      ],
    },
  },
};

/** Our API's answer about one incident; `undefined` of what is none of its addresses. */
export function incidentAnswer(pathname: string): Response | undefined {
  const [, id] = /^\/api\/v1\/incidents\/(\d+)$/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  const detail = Object.values(incidentDetails).find(({ incident }) => incident.id === id);
  if (detail !== undefined) return Response.json(detail);
  return Response.json(
    { code: "not_found", message: "there is no such incident", requestId: "r-1" },
    { status: 404 },
  );
}

/** How many mirrors the fixture's list of incidents can be narrowed to. */
export const mirrorNames = mirrors.mirrors.map(({ slug, name }) => ({ slug, name }));
