import { expect, it } from "vitest";
import { asOf, seriesOf } from "../testing/fixture.ts";
import { axisTicks } from "./axis-ticks.ts";
import { latencySteps, loneSteps, topOf, unbroken } from "./latency-steps.ts";

const day = latencySteps(seriesOf("goproxy-io", "24h"));

it("fills the whole range, at most 300 steps, and ends with the newest", () => {
  expect(day).toHaveLength(288);
  expect(day.at(-1)?.atMs).toBe(Math.floor(Date.parse(asOf) / 300_000) * 300_000);
});

it("begins where the history does, and shows an hour of a younger one", () => {
  const series = seriesOf("goproxy-io", "24h");
  expect(latencySteps({ ...series, points: series.points.slice(-100) })).toHaveLength(100);
  expect(latencySteps({ ...series, points: series.points.slice(-1) })).toHaveLength(12);
});

it("keeps a stretch without points as a gap between two runs", () => {
  expect(day.some(({ point }) => point === undefined)).toBe(true);
  expect(unbroken(day)).toHaveLength(2);
});

it("marks one or two points that stand alone, and none of a line", () => {
  const series = seriesOf("goproxy-io", "24h");
  const lone = (points: typeof series.points) =>
    loneSteps(latencySteps({ ...series, points })).map(({ point }) => point);
  expect(lone(series.points)).toEqual([]);
  expect(lone(series.points.slice(-1))).toEqual(series.points.slice(-1));
  expect(lone(series.points.slice(-2))).toEqual(series.points.slice(-2));
  expect(lone(series.points.slice(-3))).toEqual([]);
  expect(lone([...series.points.slice(-9, -8), ...series.points.slice(-4)])).toEqual(
    series.points.slice(-9, -8),
  );
});

it("draws nothing where nothing was answered", () => {
  const series = seriesOf("goproxy-io", "24h");
  const failed = { ok: 0, degraded: 0, failed: 20, unknown: 0, p50Ms: null, p95Ms: null, p99Ms: null };
  const steps = latencySteps({ ...series, points: series.points.map((point) => ({ ...point, ...failed })) });
  expect(unbroken(steps)).toEqual([]);
  expect(topOf(steps)).toBe(1);
});

it("ends the axis at a round number above all that is shown", () => {
  const highest = Math.max(...day.map(({ p99Ms }) => p99Ms ?? 0));
  expect(topOf(day)).toBeGreaterThanOrEqual(highest);
  expect(topOf(day) % 100).toBe(0);
});

it("marks round times of a day, and beginnings of days of a longer range", () => {
  const clock = { time: (at: string) => at.slice(11, 16), shortDay: (at: string) => at.slice(5, 10) };
  expect([...axisTicks(day, clock).values()]).toEqual([
    "15:00",
    "18:00",
    "21:00",
    "00:00",
    "03:00",
    "06:00",
    "09:00",
    "12:00",
  ]);
  expect([...axisTicks(day.slice(-13), clock).values()]).toEqual([
    "13:30",
    "13:40",
    "13:50",
    "14:00",
    "14:10",
    "14:20",
  ]);
  const week = axisTicks(latencySteps(seriesOf("goproxy-io", "7d")), clock);
  expect([...week.values()]).toEqual(["11-15", "11-16", "11-17", "11-18", "11-19", "11-20", "11-21"]);
  expect(axisTicks(latencySteps(seriesOf("goproxy-io", "90d")), clock).size).toBeLessThanOrEqual(9);
});
