import { expect, it } from "vitest";
import { toldAt, toldIncident, toldMirror, toldStatus } from "../testing/told-status.ts";
import { incidentOf } from "./incidents.ts";
import { statusOf } from "./status.ts";
import { summaryOf } from "./summary.ts";

const site = { title: "Heliograph", baseUrl: "https://status.example.com", asOf: toldAt };
const maintained = { title: { en: "New disks", "zh-CN": "更换硬盘" }, endsAt: "2026-11-22T10:00:00.000Z" };
const maintenance = {
  title: maintained.title,
  mirrors: ["a"],
  startsAt: "2026-11-22T08:00:00.000Z",
  endsAt: maintained.endsAt,
  announcedAt: "2026-11-21T09:00:00.000Z",
};

it.each([
  { mirrors: [], indicator: "none", description: "No Data" },
  { mirrors: [toldMirror()], indicator: "none", description: "All Systems Operational" },
  {
    mirrors: [toldMirror(), toldMirror({ level: "unknown" })],
    indicator: "none",
    description: "1 of 2 Systems Operational, No Data of the Others",
  },
  { mirrors: [toldMirror({ level: "down", stale: true })], indicator: "none", description: "No Data" },
  { mirrors: [toldMirror({ level: "degraded" })], indicator: "minor", description: "Degraded Performance" },
  {
    mirrors: [toldMirror({ level: "partial" }), toldMirror({ level: "degraded" })],
    indicator: "major",
    description: "Partial Outage",
  },
  { mirrors: [toldMirror({ level: "down" })], indicator: "critical", description: "Major Outage" },
  {
    mirrors: [toldMirror({ level: "down", maintenance: maintained }), toldMirror()],
    indicator: "none",
    description: "1 of 2 Systems Operational, Others Under Maintenance",
  },
])("in one word: $description", ({ mirrors, indicator, description }) => {
  expect(statusOf(mirrors)).toEqual({ indicator, description });
});

it("maintenance is scheduled until it begins, and its mirror is under it from then on", () => {
  const known = toldStatus({
    mirrors: [toldMirror({ level: "down", maintenance: maintained })],
    maintenance: [maintenance, { ...maintenance, startsAt: "2026-11-23T02:00:00.000Z", mirrors: null }],
  });
  expect(summaryOf(known, site)).toMatchObject({
    components: [{ status: "under_maintenance" }],
    scheduled_maintenances: [
      { name: "New disks", status: "in_progress", components: [{ id: "a" }] },
      { status: "scheduled", scheduled_for: "2026-11-23T02:00:00.000Z" },
    ],
  });
});

it("what operators say stands between what was measured", () => {
  const told = incidentOf(
    toldIncident({
      phase: "resolved",
      endedAt: "2026-11-22T08:30:00.000Z",
      changes: [
        { sequence: 1, kind: "opened", severity: "down", at: "2026-11-22T08:02:00.000Z" },
        { sequence: 2, kind: "resolved", severity: "down", at: "2026-11-22T08:32:00.000Z" },
      ],
      note: {
        id: "3",
        operator: "ada",
        text: { "zh-CN": "正在\u{202e}处理" },
        at: "2026-11-22T08:10:00.000Z",
        nextAt: null,
      },
    }),
    site.baseUrl,
  );
  expect(told.incident_updates).toMatchObject([
    { id: "7-2", status: "resolved" },
    { id: "7-note-3", status: "investigating", body: String.raw`正在\u{202e}处理` },
    { id: "7-1", status: "investigating" },
  ]);
});
