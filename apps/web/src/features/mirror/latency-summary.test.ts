import { expect, it } from "vitest";
import { seriesOf } from "../../testing/fixture.ts";
import { summarize } from "./latency-summary.ts";
import { seriesCsv } from "./series-csv.ts";

const series = seriesOf("goproxy-io", "24h");
const at = (minute: number) => `2026-11-21T14:${String(minute).padStart(2, "0")}:00.000Z`;
const none = { ok: 0, degraded: 0, failed: 0, unknown: 0, p50Ms: null, p95Ms: null, p99Ms: null };
const few = {
  ...series,
  points: [
    { ...none, at: at(0), ok: 10, p50Ms: 100, p95Ms: 200, p99Ms: 300 },
    { ...none, at: at(5), ok: 40, p50Ms: 120, p95Ms: 240, p99Ms: 360 },
    { ...none, at: at(10), ok: 10, degraded: 1, p50Ms: 500, p95Ms: 900, p99Ms: 950 },
    { ...none, at: at(15), failed: 5 },
  ],
};

it("weighs each stretch by its checks and finds the slowest", () => {
  expect(summarize(few)).toEqual({
    counts: { ok: 60, degraded: 1, failed: 5, unknown: 0 },
    typical: { p50Ms: 120, p95Ms: 240 },
    peak: { p95Ms: 900, at: at(10) },
  });
});

it("claims nothing of a time without answers", () => {
  expect(summarize({ ...series, points: [] })).toMatchObject({ typical: undefined, peak: undefined });
});

it("leaves the latency of an unanswered stretch empty in the file", () => {
  const lines = seriesCsv(few).split("\r\n");
  expect(lines[0]).toBe("at,ok,degraded,failed,unknown,p50_ms,p95_ms,p99_ms");
  expect(lines[4]).toBe("2026-11-21T14:15:00.000Z,0,0,5,0,,,");
  expect(lines).toHaveLength(6);
});
