import type { Level, MirrorSummary, Vantage } from "@heliograph/core";
import { expect, it } from "vitest";
import { mirrorBySlug, vantages } from "../../testing/fixture.ts";
import { verdictOf, worstFirst } from "./verdict.ts";

const well = mirrorBySlug("goproxy-cn");
const mirrorsAt = (...levels: Level[]): MirrorSummary[] =>
  levels.map((level, at) => ({ ...well, slug: `m${at}`, level }));
const all = (health: Vantage["health"]) => vantages.map((vantage) => ({ ...vantage, health }));

it.each([
  { levels: ["up", "up"], state: "operational", working: 2 },
  { levels: ["up", "degraded"], state: "degraded", working: 1 },
  { levels: ["partial", "degraded"], state: "partial_outage", working: 0 },
  { levels: ["up", "partial", "down"], state: "major_outage", working: 1 },
  { levels: ["up", "unknown"], state: "operational", working: 1 },
] as const)("$levels is $state", ({ levels, state, working }) => {
  expect(verdictOf({ mirrors: mirrorsAt(...levels), vantages }, false)).toMatchObject({
    kind: "judged",
    state,
    working,
  });
});

it("says nothing of mirrors while every vantage is cut off", () => {
  expect(verdictOf({ mirrors: mirrorsAt("down"), vantages: all("isolated") }, false)).toEqual({
    kind: "isolated",
  });
});

it("awaits the first check", () => {
  const mirrors = mirrorsAt("unknown").map((mirror) => ({ ...mirror, observedAt: null }));
  expect(verdictOf({ mirrors, vantages }, false)).toEqual({ kind: "awaiting" });
  expect(verdictOf({ mirrors: [], vantages: all("awaited") }, false)).toEqual({ kind: "awaiting" });
});

it("withdraws the verdict when the page or every mirror has no fresh data", () => {
  const since = well.observedAt;
  expect(verdictOf({ mirrors: mirrorsAt("up", "down"), vantages }, true)).toEqual({ kind: "stale", since });
  const stale = mirrorsAt("up").map((mirror) => ({ ...mirror, stale: true }));
  expect(verdictOf({ mirrors: stale, vantages: all("offline") }, false)).toEqual({ kind: "stale", since });
});

it("does not judge when nothing is known of any mirror", () => {
  expect(verdictOf({ mirrors: mirrorsAt("unknown"), vantages }, false)).toEqual({ kind: "unjudged" });
});

it("lists the worst first and keeps the configured order among equals", () => {
  const order = worstFirst(mirrorsAt("up", "degraded", "down", "unknown", "partial", "up")).map(
    ({ slug }) => slug,
  );
  expect(order).toEqual(["m2", "m4", "m1", "m3", "m0", "m5"]);
});
