import type { Incident, Mirrors, MirrorSummary } from "@heliograph/core";

/** When it is told. */
export const toldAt = "2026-11-22T08:20:00.000Z";

/** A mirror as readers are told of it, unless said otherwise one that is well. */
export const toldMirror = (mirror: Partial<MirrorSummary> = {}): MirrorSummary => ({
  slug: "a",
  name: "Mirror A",
  baseUrl: "https://a.example.com",
  host: "a.example.com",
  protocol: "goproxy",
  role: "mirror",
  operator: "Example",
  note: null,
  level: "up",
  since: "2026-11-20T08:00:00.000Z",
  observedAt: "2026-11-22T08:19:30.000Z",
  stale: false,
  maintenance: null,
  vantages: { up: ["north", "south"], degraded: [], down: [] },
  days: [],
  integrity: { verified: 12, refuted: 0, unrecorded: 0, unproved: 0 },
  freshness: null,
  ttfb: { p50Ms: 84, p95Ms: 210 },
  throughput: { p50Mbps: null },
  httpVersion: "2",
  families: [],
  ...mirror,
});

/** An incident as readers are told of it, unless said otherwise an outage of mirror `a` that goes on. */
export const toldIncident = (incident: Partial<Incident> = {}): Incident =>
  Object.assign(
    {
      id: "7",
      mirror: "a",
      mirrorName: "Mirror A",
      cause: "availability",
      phase: "open",
      severity: "down",
      worst: "down",
      startedAt: "2026-11-22T08:00:00.000Z",
      openedAt: "2026-11-22T08:02:00.000Z",
      endedAt: null,
      vantages: ["north", "south"],
      error: "connect_refused",
      finding: null,
      changes: [{ sequence: 1, kind: "opened", severity: "down", at: "2026-11-22T08:02:00.000Z" }],
      reason: null,
      under: null,
      covers: [],
      late: false,
      flappingSince: null,
      acknowledged: null,
      note: null,
    } satisfies Incident,
    incident,
  );

/** All that is told of now: two vantages and one mirror that is well, unless said otherwise. */
export const toldStatus = (status: Partial<Mirrors> = {}): Mirrors => ({
  asOf: toldAt,
  zone: "UTC",
  demonstration: false,
  vantages: [vantage("north", "North", "北方"), vantage("south", "South", "南方")],
  mirrors: [toldMirror()],
  incidents: [],
  maintenance: [],
  recommended: [],
  ...status,
});

const vantage = (slug: string, en: string, chinese: string): Mirrors["vantages"][number] => ({
  slug,
  name: { en, "zh-CN": chinese },
  region: slug,
  network: "",
  health: "healthy",
  lastSeenAt: toldAt,
});
