import { expect, it } from "vitest";
import { toldAt, toldIncident, toldMirror } from "../testing/told-status.ts";
import { voiceIn } from "../surfaces/voice.ts";
import type { Metric } from "./badge.ts";
import { badgeOf } from "./badge-of.ts";

const day = {
  degraded: 0,
  unknown: 0,
  maintenance: 0,
  maintenanceMs: 0,
  gapMs: 0,
  incidents: 0,
  incidentMs: 0,
  worst: null,
};
const lag = {
  arrived: 9,
  missing: 0,
  p50: { atLeastMs: 0, atMostMs: 30_000 },
  p95: { atLeastMs: 60_000, atMostMs: 119_500 },
  max: { atLeastMs: null, atMostMs: null },
  within1m: 0,
  within5m: 9,
  within30m: 9,
};

it.each([
  { metric: "status", mirror: {}, message: "Operational", look: "operational" },
  { metric: "status", mirror: { level: "down" }, message: "Outage", look: "major_outage" },
  { metric: "status", mirror: { stale: true }, message: "No data", look: "no_data" },
  {
    metric: "status",
    mirror: { level: "down", maintenance: { title: { en: "", "zh-CN": "" }, endsAt: toldAt } },
    message: "Maintenance",
    look: "maintenance",
  },
  {
    metric: "uptime",
    mirror: {
      days: [
        { ...day, day: "2026-10-23", ok: 0, failed: 500 },
        { ...day, day: "2026-10-24", ok: 9_999, failed: 0 },
        { ...day, day: "2026-11-22", ok: 90_000, failed: 1 },
      ],
    },
    message: "99.99\u{202f}%",
    look: "measured",
  },
  { metric: "uptime", mirror: {}, message: "No data", look: "no_data" },
  { metric: "latency", mirror: {}, message: "84\u{202f}ms", look: "measured" },
  { metric: "latency", mirror: { ttfb: { p50Ms: null, p95Ms: null } }, message: "No data", look: "no_data" },
  {
    metric: "freshness",
    mirror: { freshness: { lag, movedAt: null, frozenSince: null } },
    message: "95 % within 2 min",
    look: "measured",
  },
  {
    metric: "freshness",
    mirror: { freshness: { lag, movedAt: null, frozenSince: toldAt } },
    message: "Standing still",
    look: "degraded",
  },
  { metric: "freshness", mirror: {}, message: "No data", look: "no_data" },
  { metric: "integrity", mirror: {}, message: "Verified", look: "operational" },
  {
    metric: "integrity",
    mirror: { integrity: { verified: 9, refuted: 1, unrecorded: 0, unproved: 0 } },
    message: "Mismatch",
    look: "major_outage",
  },
  {
    metric: "integrity",
    mirror: { integrity: { verified: 0, refuted: 0, unrecorded: 1, unproved: 0 } },
    message: "Not proved",
    look: "no_data",
  },
] as const satisfies {
  metric: Metric;
  mirror: Parameters<typeof toldMirror>[0];
  message: string;
  look: string;
}[])("$metric: $message", async ({ metric, mirror, message, look }) => {
  const subject = { mirror: toldMirror(mirror), incidents: [], asOf: toldAt };
  expect(badgeOf(metric, subject, await voiceIn("en"))).toMatchObject({ message, look });
});

it.each(["status", "integrity"] as const)(
  "%s is not well while wrong bytes are being served",
  async (metric) => {
    const incidents = [toldIncident({ cause: "hash_mismatch", severity: "critical", worst: "critical" })];
    const badge = badgeOf(metric, { mirror: toldMirror(), incidents, asOf: toldAt }, await voiceIn("zh-CN"));
    expect(badge).toMatchObject({ message: "哈希不符", look: "major_outage" });
  },
);
