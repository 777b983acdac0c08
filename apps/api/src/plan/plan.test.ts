import { describe, expect, it } from "vitest";
import { checksOf, failuresToDown, type Plan } from "./plan.ts";

const plan = (vantageCount: number): Plan => ({
  mirrorIds: new Map([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]),
  targets: new Map(
    ["a", "b", "c"].map((slug, index) => [
      slug,
      {
        id: index + 1,
        slug,
        name: slug,
        protocol: "goproxy",
        role: "mirror",
        baseUrl: `https://${slug}.example.com`,
      },
    ]),
  ),
  hosts: new Map(),
  chains: new Map(),
  everyMs: new Map([["availability", 60_000]]),
  vantages: Array.from({ length: vantageCount }, (_, index) => `v${index}`),
  about: new Map(),
  contact: "",
  references: [],
  canary: { module: "example.com/m", version: "v1.0.0" },
  basket: [],
  bulk: { dailyBytes: 0, zips: [] },
  log: null,
  freshness: { releasesPerHour: 0, lateAfterMs: 0, frozenAfterMs: 0, privateModules: "" },
  routes: [],
});

describe("the checks of a vantage", () => {
  it("fall due at the same moments however often they are told", () => {
    expect(checksOf(plan(3), 1)).toEqual(checksOf(plan(3), 1));
  });

  it("take turns with those of the other vantages", () => {
    const phases = [0, 1, 2].map((position) => checksOf(plan(3), position)[0]?.phaseMs ?? Number.NaN);
    const [first = 0, ...others] = phases.map((phaseMs) => (phaseMs - (phases[0] ?? 0) + 60_000) % 60_000);
    expect([first, ...others].toSorted((a, b) => a - b)).toEqual([0, 20_000, 40_000]);
  });

  it("do not all fall due at once", () => {
    expect(new Set(checksOf(plan(1), 0).map(({ phaseMs }) => phaseMs)).size).toBe(3);
  });
});

it("a chain is walked, and drilled when its turn has come", () => {
  const chain = { id: 7, slug: "a", goproxy: "https://a.example.com,direct", hops: [] };
  const everyMs = new Map([
    ["availability", 60_000],
    ["chain", 900_000],
    ["drill", 604_800_000],
  ] as const);
  const checks = checksOf({ ...plan(1), chains: new Map([["a", chain]]), everyMs }, 0);
  expect(checks.map(({ mirror, role, kind, baseUrl }) => [mirror, role, kind, baseUrl])).toEqual([
    ["a", "mirror", "availability", "https://a.example.com"],
    ["b", "mirror", "availability", "https://b.example.com"],
    ["c", "mirror", "availability", "https://c.example.com"],
    ["a", "chain", "chain", "https://a.example.com,direct"],
  ]);
});

it("a kind of check is run where it finds what it looks at", () => {
  const roles = ["mirror", "upstream", "checksum-database", "index"] as const;
  const everything: Plan = {
    ...plan(1),
    targets: new Map(
      roles.map((role, index) => [
        role,
        { id: index, slug: role, name: role, protocol: "goproxy", role, baseUrl: "https://a.example.com" },
      ]),
    ),
    everyMs: new Map([
      ["availability", 60_000],
      ["integrity", 600_000],
      ["log-view", 300_000],
    ]),
  };
  const kinds = Map.groupBy(checksOf(everything, 0), ({ role }) => role);
  expect([...kinds].map(([role, checks]) => [role, checks.map(({ kind }) => kind)])).toEqual([
    ["mirror", ["availability", "integrity", "log-view"]],
    ["upstream", ["availability", "integrity", "log-view"]],
    ["checksum-database", ["availability", "log-view"]],
    ["index", ["availability"]],
  ]);
});

it("a lone vantage needs five failures, one of several three", () => {
  expect(failuresToDown(plan(1))).toBe(5);
  expect(failuresToDown(plan(2))).toBe(3);
});
