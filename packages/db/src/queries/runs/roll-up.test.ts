import { days, histogramOf, hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleNow, sampleRun } from "../../testing/sample.ts";
import { rollUp } from "./roll-up.ts";

it("counts runs by mirror and by the span in which they were due", () => {
  const rows = [
    sampleRun(1, sampleNow),
    sampleRun(1, sampleNow + minutes(5) - 1, { error: "slow" }),
    sampleRun(1, sampleNow + minutes(5), { error: "http_5xx" }),
    sampleRun(2, sampleNow, { error: "internal" }),
  ];
  const counts = { ok: 0, degraded: 0, failed: 0, unknown: 0, maintenance: 0 };
  const none = { kind: "availability", ...counts, hoursSeen: 1 << 12, histogram: [] };

  expect(rollUp(rows, minutes(5))).toEqual([
    { ...none, mirrorId: 1, startsAt: sampleNow, ok: 1, degraded: 1 },
    { ...none, mirrorId: 1, startsAt: sampleNow + minutes(5), failed: 1 },
    { ...none, mirrorId: 2, startsAt: sampleNow, unknown: 1 },
  ]);
});

it("measures only runs that were answered", () => {
  const rows = [
    sampleRun(1, sampleNow, { ttfbMs: 10 }),
    sampleRun(1, sampleNow + 1, { error: "slow", ttfbMs: 900 }),
    sampleRun(1, sampleNow + 2, { error: "http_5xx", ttfbMs: 30 }),
    sampleRun(1, sampleNow + 3, { error: "agent_isolated", ttfbMs: 40 }),
    sampleRun(1, sampleNow + 4),
  ];
  expect(rollUp(rows, minutes(5))).toMatchObject([{ histogram: histogramOf([10, 900]) }]);
});

it("counts runs in announced maintenance as that alone, and measures none of them", () => {
  const rows = [
    sampleRun(1, sampleNow, { ttfbMs: 10 }),
    { ...sampleRun(1, sampleNow + 1, { ttfbMs: 900 }), maintained: true },
    { ...sampleRun(1, sampleNow + 2, { error: "http_5xx" }), maintained: true },
  ];
  expect(rollUp(rows, minutes(5))).toMatchObject([
    { ok: 1, failed: 0, maintenance: 2, histogram: histogramOf([10]) },
  ]);
});

it("knows the hours of a day in which runs were due", () => {
  const rows = [0, 0, 2, 11].map((later) => sampleRun(1, sampleNow + hours(later)));
  expect(rollUp(rows, days(1))).toMatchObject([{ ok: 4, hoursSeen: (1 << 12) | (1 << 14) | (1 << 23) }]);
});

it("makes nothing of nothing", () => {
  expect(rollUp([], minutes(5))).toEqual([]);
});
