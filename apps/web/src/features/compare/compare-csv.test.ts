import { expect, it } from "vitest";
import { comparedIn } from "../../lib/compared-search.ts";
import { comparedBy } from "../../testing/speed-fixture.ts";
import { heatsCsv } from "./heats-csv.ts";
import { hoursCsv } from "./hours-csv.ts";

const [first] = comparedBy(comparedIn(new URLSearchParams()).comparison).mirrors;
const mirror = {
  slug: "m",
  heat: [
    { column: 0, row: 9, count: 3 },
    { column: 7, row: 0, count: 1 },
  ],
  hours: [{ vantage: "north", hour: 7, ttfbCount: 60, p50TtfbMs: 41.5, transferCount: 0, p50Mbps: null }],
};
const mirrors = first ? [{ ...first, ...mirror }] : [];

it("a cell of the map is a row with its four sides, open ones empty", () => {
  expect(heatsCsv(mirrors).split("\r\n")).toEqual([
    '"mirror","ttfb_from_ms","ttfb_to_ms","mbps_from","mbps_to","transfers"',
    '"m","0","50","64","","3"',
    '"m","3200","","0","0.25","1"',
    "",
  ]);
});

it("an hour of the day is a row for each vantage", () => {
  expect(hoursCsv(mirrors).split("\r\n")[1]).toBe('"m","north","7","60","41.5","0",""');
});
