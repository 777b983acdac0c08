import { availabilityRatio, flooredPercent, type Day } from "@heliograph/core";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { dayBar } from "./day-bar.ts";

const day = (part: Partial<Day>): Day => ({
  day: "2026-11-21",
  ok: 0,
  degraded: 0,
  failed: 0,
  unknown: 0,
  incidents: part.worst ? 1 : 0,
  incidentMs: 0,
  worst: null,
  ...part,
});

it.each([
  { of: "no day", counts: undefined, state: "no_data", troubleHeight: 0 },
  { of: "unknown runs alone", counts: { unknown: 9 }, state: "no_data", troubleHeight: 0 },
  { of: "answers alone", counts: { ok: 1_440 }, state: "operational", troubleHeight: 0 },
  { of: "a slow answer", counts: { ok: 1_439, degraded: 1 }, state: "operational", troubleHeight: 0 },
  { of: "a failure", counts: { ok: 1_439, failed: 1 }, state: "degraded", troubleHeight: 4 },
  { of: "scattered failures", counts: { ok: 720, failed: 720 }, state: "degraded", troubleHeight: 16 },
  {
    of: "an outage",
    counts: { ok: 26, failed: 74, worst: "down" },
    state: "major_outage",
    troubleHeight: 24,
  },
  {
    of: "nothing but an outage",
    counts: { failed: 9, worst: "down" },
    state: "major_outage",
    troubleHeight: 32,
  },
  {
    of: "an outage of some vantages",
    counts: { ok: 999, failed: 1, worst: "partial" },
    state: "partial_outage",
    troubleHeight: 4,
  },
  { of: "the end of an outage", counts: { ok: 9, worst: "down" }, state: "degraded", troubleHeight: 4 },
  {
    of: "a slow mirror",
    counts: { ok: 25, degraded: 70, failed: 5, worst: "degraded" },
    state: "degraded",
    troubleHeight: 24,
  },
  {
    of: "an outage among slow answers",
    counts: { ok: 25, degraded: 50, failed: 25, worst: "down" },
    state: "major_outage",
    troubleHeight: 8,
  },
] as const)("$of: $state, $troubleHeight px", ({ counts, state, troubleHeight }) => {
  expect(dayBar(counts && day(counts))).toEqual({ state, troubleHeight });
});

const anyDay = fc
  .record({
    ok: fc.nat(20_000),
    degraded: fc.nat(20_000),
    failed: fc.nat(20_000),
    unknown: fc.nat(20_000),
    incidentMs: fc.nat(86_400_000),
    worst: fc.constantFrom("degraded" as const, "partial" as const, "down" as const, null),
  })
  .map(day);

const shownPercent = (counts: Day) => flooredPercent(availabilityRatio(counts) ?? 0);

const isOutage = (counts: Day) => dayBar(counts).state.endsWith("outage");

it("is never plain with a failed check in it, nor beside 100 %", () => {
  fc.assert(
    fc.property(
      anyDay.filter(({ failed }) => failed > 0),
      (counts) => {
        const { state, troubleHeight } = dayBar(counts);
        expect(["degraded", "partial_outage", "major_outage"]).toContain(state);
        expect(troubleHeight).toBeGreaterThanOrEqual(4);
        expect(shownPercent(counts)).toBeLessThan(100);
      },
    ),
  );
});

it("has the colour of an outage beside no share of 100 %", () => {
  fc.assert(
    fc.property(anyDay.filter(isOutage), (counts) => {
      expect(shownPercent(counts)).toBeLessThan(100);
    }),
  );
});

it("is as high in trouble as the share beside it is low, but for what is too low to be seen", () => {
  fc.assert(
    fc.property(
      anyDay.filter((counts) => counts.worst !== "degraded" && counts.failed > 0),
      (counts) => {
        const { troubleHeight } = dayBar(counts);
        const missing = (1 - (availabilityRatio(counts) ?? 0)) * 32;
        expect(troubleHeight).toBeLessThanOrEqual(32);
        expect(Math.abs(troubleHeight - Math.max(4, missing))).toBeLessThanOrEqual(0.5 + 1e-9);
      },
    ),
  );
});
