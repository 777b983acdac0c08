import { hours, minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { freshnessOf } from "../testing/freshness-fixture.ts";
import { bandOf, lagAxis, lagSteps, slowestPoint, type LagPoint } from "./lag-steps.ts";

const axis = { fromMs: seconds(10), toMs: seconds(1_000) };
const point = (at: string, atMostMs: number | null, arrived = 3): LagPoint => ({
  at,
  arrived,
  missing: 0,
  p50: { atLeastMs: 0, atMostMs },
  p95: { atLeastMs: 0, atMostMs },
});

it("keeps a stretch without a release as a gap", () => {
  const shown = freshnessOf("goproxy-cn", "24h");
  const steps = lagSteps(shown);
  expect(steps.filter((step) => step.point !== undefined)).toHaveLength(shown.series.length);
  expect(steps.length).toBeGreaterThan(shown.series.length);
});

it.each([
  { atLeastMs: seconds(10), atMostMs: seconds(100), y: 50, height: 50 },
  { atLeastMs: null, atMostMs: seconds(100), y: 50, height: 50 },
  { atLeastMs: seconds(100), atMostMs: null, y: 0, height: 50 },
  { atLeastMs: -5, atMostMs: -5, y: 98.5, height: 1.5 },
])("a lag from $atLeastMs to $atMostMs ms is a band of $height at $y", ({ y, height, ...span }) => {
  const band = bandOf(span, axis);
  expect(band.y).toBeCloseTo(y, 9);
  expect(band.height).toBeCloseTo(height, 9);
});

it("names the slowest stretch, and none where nothing arrived", () => {
  const slow = point("b", minutes(9));
  expect(slowestPoint([point("a", minutes(1)), slow, point("c", null, 0)])).toBe(slow);
  expect(slowestPoint([point("c", null, 0)])).toBeUndefined();
  expect(lagAxis([slow, point("d", hours(2))]).toMs).toBe(hours(6));
});
