import { minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { comparedBy, everything } from "../testing/speed-fixture.ts";
import { latencyAxis, mirrorLines } from "./mirror-lines.ts";

const { mirrors, stepMs } = comparedBy(everything);
const [mirror] = mirrors;
if (mirror === undefined) throw new Error("the fixture compares no mirrors");
const point = (minute: number, p50Ms: number | null) => ({
  at: `2026-11-21T14:${String(minute).padStart(2, "0")}:00.000Z`,
  ok: 4,
  degraded: 0,
  failed: 0,
  unknown: 0,
  p50Ms,
  p95Ms: null,
  p99Ms: null,
});
const few = [
  { ...mirror, slug: "a", name: "A", points: [point(0, 40), point(15, 80)] },
  { ...mirror, slug: "b", name: "B", points: [point(5, 400), point(10, null)] },
  { ...mirror, slug: "c", name: "C", points: [point(5, null)] },
];

it("draws at most six mirrors, and none that did not answer", () => {
  expect(mirrorLines(mirrors, stepMs, "p50").lines).toHaveLength(6);
  expect(mirrorLines(few, minutes(5), "p50").lines.map(({ slug }) => slug)).toEqual(["a", "b"]);
  expect(mirrorLines(few, minutes(5), "p99")).toEqual({ steps: [], lines: [] });
});

it("keeps stretches without data as gaps over the same steps", () => {
  const { steps, lines } = mirrorLines(few, minutes(5), "p50");
  expect(steps.map(({ atMs }) => new Date(atMs).getUTCMinutes())).toEqual([0, 5, 10, 15]);
  expect(lines.map(({ values }) => values)).toEqual([
    [40, null, null, 80],
    [null, 400, null, null],
  ]);
  expect(lines.map(({ typical }) => typical)).toEqual([60, 400]);
});

it("puts all lines on one logarithmic axis with round marks", () => {
  const { marks, placeOf } = latencyAxis(mirrorLines(few, minutes(5), "p50").lines);
  expect(marks).toEqual([25, 50, 100, 200, 400]);
  expect([25, 100, 400].map(placeOf)).toEqual([0, 0.5, 1]);
});
