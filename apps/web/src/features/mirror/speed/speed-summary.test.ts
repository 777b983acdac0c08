import { expect, it } from "vitest";
import { speedCsv } from "./speed-csv.ts";
import { summarizeSpeed } from "./speed-summary.ts";

const point = (minute: number, count: number, p50Mbps: number | null) => ({
  at: `2026-11-21T14:${minute}:00.000Z`,
  count,
  p50Mbps,
  p10Mbps: p50Mbps === null ? null : p50Mbps / 2,
  bestSecondMbps: p50Mbps,
  idleTtfbMs: 40,
  loadedTtfbMs: null,
});
const points = [point(10, 1, 2), point(25, 8, 20), point(40, 1, 60), point(55, 1, null)];

it("weighs each stretch by its transfers and finds the slowest", () => {
  expect(summarizeSpeed({ points })).toEqual({
    count: 11,
    p50Mbps: 20,
    p10Mbps: 10,
    idleTtfbMs: 40,
    loadedTtfbMs: undefined,
    slowest: { at: "2026-11-21T14:10:00.000Z", p50Mbps: 2 },
  });
});

it("claims nothing where nothing was fetched", () => {
  expect(summarizeSpeed({ points: [] })).toMatchObject({ count: 0, p50Mbps: undefined, slowest: undefined });
});

it("leaves what was not measured empty in the file", () => {
  const lines = speedCsv({ points }).split("\r\n");
  expect(lines[0]).toBe("at,transfers,p50_mbps,p10_mbps,best_second_mbps,idle_ttfb_ms,loaded_ttfb_ms");
  expect(lines[4]).toBe("2026-11-21T14:55:00.000Z,1,,,,40,");
});
