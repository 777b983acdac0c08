import { expect, it } from "vitest";
import type { Level } from "./judge.ts";
import type { MirrorSummary } from "./shown/mirror.ts";
import type { Vantage } from "./shown/vantage.ts";
import { siteVerdict, worstFirst } from "./site-verdict.ts";

const observedAt = "2026-11-21T14:28:00.000Z";

const well: MirrorSummary = {
  slug: "well",
  name: "Well",
  baseUrl: "https://well.example.com",
  host: "well.example.com",
  protocol: "goproxy",
  role: "mirror",
  operator: "",
  note: null,
  level: "up",
  since: observedAt,
  observedAt,
  stale: false,
  maintenance: null,
  vantages: { up: [], degraded: [], down: [] },
  days: [],
  integrity: null,
  freshness: null,
  ttfb: { p50Ms: null, p95Ms: null },
  throughput: { p50Mbps: null },
  httpVersion: null,
  families: [],
};

const vantages: Vantage[] = ["east", "west"].map((slug) => ({
  slug,
  name: { en: slug, "zh-CN": slug },
  region: slug,
  network: "",
  health: "healthy",
  lastSeenAt: observedAt,
}));

const maintenance = { title: { en: "moving", "zh-CN": "搬迁" }, endsAt: "2026-11-21T16:00:00.000Z" };

/** Mirrors at these levels; `maintenance` is one that is away because it is being worked on. */
const mirrorsAt = (...levels: (Level | "maintenance")[]): MirrorSummary[] =>
  levels.map((level, at) => ({
    ...well,
    slug: `m${at}`,
    ...(level === "maintenance" ? { level: "down", maintenance } : { level }),
  }));
const all = (health: Vantage["health"]) => vantages.map((vantage) => ({ ...vantage, health }));

it.each([
  { levels: ["up", "up"], state: "operational", working: 2 },
  { levels: ["up", "degraded"], state: "degraded", working: 1 },
  { levels: ["partial", "degraded"], state: "partial_outage", working: 0 },
  { levels: ["up", "partial", "down"], state: "major_outage", working: 1 },
  { levels: ["up", "unknown"], state: "operational", working: 1 },
  { levels: ["up", "maintenance"], state: "maintenance", working: 1 },
  { levels: ["maintenance", "degraded"], state: "degraded", working: 0 },
] as const)("$levels is $state", ({ levels, state, working }) => {
  expect(siteVerdict({ mirrors: mirrorsAt(...levels), vantages }, false)).toMatchObject({
    kind: "judged",
    state,
    working,
  });
});

it("says nothing of mirrors while every vantage is cut off", () => {
  expect(siteVerdict({ mirrors: mirrorsAt("down"), vantages: all("isolated") }, false)).toEqual({
    kind: "isolated",
  });
});

it("awaits the first check", () => {
  const mirrors = mirrorsAt("unknown").map((mirror) => ({ ...mirror, observedAt: null }));
  expect(siteVerdict({ mirrors, vantages }, false)).toEqual({ kind: "awaiting" });
  expect(siteVerdict({ mirrors: [], vantages: all("awaited") }, false)).toEqual({ kind: "awaiting" });
});

it("withdraws the verdict when the page or every mirror has no fresh data", () => {
  const since = well.observedAt;
  expect(siteVerdict({ mirrors: mirrorsAt("up", "down"), vantages }, true)).toEqual({ kind: "stale", since });
  const stale = mirrorsAt("up").map((mirror) => ({ ...mirror, stale: true }));
  expect(siteVerdict({ mirrors: stale, vantages: all("offline") }, false)).toEqual({ kind: "stale", since });
});

it("does not judge when nothing is known of any mirror", () => {
  expect(siteVerdict({ mirrors: mirrorsAt("unknown"), vantages }, false)).toEqual({ kind: "unjudged" });
});

it("lists the worst first and keeps the configured order among equals", () => {
  const order = worstFirst(
    mirrorsAt("up", "degraded", "down", "unknown", "partial", "up", "maintenance"),
  ).map(({ slug }) => slug);
  expect(order).toEqual(["m2", "m4", "m1", "m6", "m3", "m0", "m5"]);
});
