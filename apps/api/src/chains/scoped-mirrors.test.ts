import { days, histogramOf } from "@heliograph/core";
import type { Proxy } from "@heliograph/db";
import { expect, it } from "vitest";
import { scopedMirror } from "./scoped-mirrors.ts";

const proxy: Proxy = {
  id: 1,
  slug: "a",
  name: "A",
  baseUrl: "https://a.example",
  role: "mirror",
  level: "up",
  vantages: { up: ["north", "east"], degraded: [], down: ["south"] },
  causes: [],
  views: [],
};

const scoped = (of: Partial<Proxy>, ...vantages: string[]) =>
  scopedMirror(
    { ...proxy, ...of },
    { places: vantages.map((slug, id) => ({ id, slug, region: "x" })) },
    ["north", "south"].map((vantage, place) => ({
      mirrorId: 1,
      vantage,
      counts: { ok: 1, degraded: 0, failed: 0, unknown: 0 },
      latencies: histogramOf([place === 0 ? 20 : 500]),
    })),
  );

it.each<{ of: Partial<Proxy>; vantages: string[]; working: boolean | null }>([
  { of: {}, vantages: ["north"], working: true },
  { of: {}, vantages: ["south"], working: false },
  { of: {}, vantages: ["north", "south"], working: false },
  { of: {}, vantages: ["north", "east", "south"], working: true },
  { of: {}, vantages: ["west"], working: null },
  { of: { level: "down" }, vantages: ["north"], working: false },
  { of: { vantages: { up: [], degraded: ["west"], down: [] } }, vantages: ["west"], working: true },
])("a mirror works for $vantages where it is $of: $working", ({ of, vantages, working }) => {
  expect(scoped(of, ...vantages).working).toBe(working);
});

it.each([
  { told: [], passes: null },
  { told: [true], passes: true },
  { told: [true, false], passes: false },
])("a mirror that said $told of the checksum database passes it on: $passes", ({ told, passes }) => {
  const views = told.map((supported, place) => ({
    vantage: ["north", "south"][place] ?? "",
    supported,
    refused: false,
    seenAt: 0,
  }));
  expect(scoped({ views }, "north", "south").passesChecksums).toBe(passes);
  expect(scoped({ views }, "west").passesChecksums).toBeNull();
});

it("what a vantage that is off for days was told last is not held against a mirror", () => {
  const views = [
    { vantage: "north", supported: true, refused: false, seenAt: days(9) },
    { vantage: "south", supported: false, refused: true, seenAt: days(7) },
  ];
  expect(scoped({ views }, "north", "south").passesChecksums).toBe(true);
  expect(scoped({ views }, "south").passesChecksums).toBe(false);
});

it.each([
  { causes: ["hash_mismatch"], breached: true, late: false },
  { causes: ["frozen"], breached: false, late: true },
  { causes: ["freshness", "log_stale"], breached: true, late: true },
  { causes: ["availability", "version_vanished", "backend_disagreement"], breached: false, late: false },
] as const)(
  "a mirror with incidents of $causes is breached ($breached), late ($late)",
  ({ causes, ...is }) => {
    expect(scoped({ causes: [...causes] }, "north")).toMatchObject(is);
  },
);

it("is as quick as the vantages of the scope find it", () => {
  expect(scoped({}, "north").p50Ms).toBeCloseTo(20, -1);
  expect(scoped({}, "south").p50Ms).toBeCloseTo(500, -2);
  expect(scoped({}, "west").p50Ms).toBeNull();
});
