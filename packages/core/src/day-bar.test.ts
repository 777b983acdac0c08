import * as fc from "fast-check";
import { expect, it } from "vitest";
import { availabilityRatio, flooredPercent, judgedCount } from "./availability.ts";
import { barHeight, dayBar } from "./day-bar.ts";
import type { Day } from "./shown/mirror.ts";
import { states } from "./state.ts";
import { hours } from "./time.ts";

const day = (part: Partial<Day>): Day => ({
  day: "2026-11-21",
  ok: 0,
  degraded: 0,
  failed: 0,
  unknown: 0,
  maintenance: 0,
  maintenanceMs: 0,
  gapMs: 0,
  incidents: part.worst ? 1 : 0,
  incidentMs: 0,
  worst: null,
  ...part,
});

it.each([
  { of: "no day", counts: undefined, bar: ["no_data", 0, 0, 32] },
  { of: "unknown runs alone", counts: { unknown: 9 }, bar: ["no_data", 0, 0, 32] },
  { of: "answers alone", counts: { ok: 1_440 }, bar: ["operational", 0, 0, 0] },
  { of: "a slow answer", counts: { ok: 1_439, degraded: 1 }, bar: ["operational", 0, 0, 0] },
  { of: "a failure", counts: { ok: 1_439, failed: 1 }, bar: ["degraded", 4, 0, 0] },
  { of: "scattered failures", counts: { ok: 720, failed: 720 }, bar: ["degraded", 16, 0, 0] },
  { of: "an outage", counts: { ok: 26, failed: 74, worst: "down" }, bar: ["major_outage", 24, 0, 0] },
  { of: "nothing but an outage", counts: { failed: 9, worst: "down" }, bar: ["major_outage", 32, 0, 0] },
  {
    of: "an outage of some vantages",
    counts: { ok: 999, failed: 1, worst: "partial" },
    bar: ["partial_outage", 4, 0, 0],
  },
  { of: "the end of an outage", counts: { ok: 9, worst: "down" }, bar: ["degraded", 4, 0, 0] },
  {
    of: "a slow mirror",
    counts: { ok: 25, degraded: 70, failed: 5, worst: "degraded" },
    bar: ["degraded", 24, 0, 0],
  },
  {
    of: "an outage among slow answers",
    counts: { ok: 25, degraded: 50, failed: 25, worst: "down" },
    bar: ["major_outage", 8, 0, 0],
  },
  { of: "half a day without checks", counts: { ok: 9, gapMs: hours(12) }, bar: ["operational", 0, 0, 16] },
  { of: "an unjudged quarter", counts: { ok: 75, unknown: 25 }, bar: ["operational", 0, 0, 8] },
  { of: "a run that nobody could judge", counts: { ok: 999, unknown: 1 }, bar: ["operational", 0, 0, 0] },
  { of: "an hour without checks", counts: { ok: 9, gapMs: hours(1) }, bar: ["operational", 0, 0, 4] },
  { of: "a quarter of maintenance", counts: { ok: 75, maintenance: 25 }, bar: ["maintenance", 0, 8, 0] },
  { of: "maintenance alone", counts: { maintenance: 25 }, bar: ["maintenance", 0, 32, 0] },
  {
    of: "a day that is maintenance where it was seen",
    counts: { maintenance: 25, gapMs: hours(12) },
    bar: ["maintenance", 0, 16, 16],
  },
  {
    of: "a bit of all",
    counts: { ok: 40, failed: 40, maintenance: 80, gapMs: hours(12), worst: "partial" },
    bar: ["partial_outage", 4, 8, 16],
  },
  {
    of: "a check that failed between gaps",
    counts: { failed: 1, unknown: 9_999, maintenance: 1, worst: "down" },
    bar: ["major_outage", 4, 4, 24],
  },
] as const)("$of: $bar", ({ counts, bar: [state, troubleHeight, maintenanceHeight, gapHeight] }) => {
  expect(dayBar(counts && day(counts))).toEqual({ state, troubleHeight, maintenanceHeight, gapHeight });
});

const anyDay = fc
  .record({
    ok: fc.nat(20_000),
    degraded: fc.nat(20_000),
    failed: fc.nat(20_000),
    unknown: fc.nat(20_000),
    maintenance: fc.oneof(fc.constant(0), fc.nat(20_000)),
    gapMs: fc.nat(23).map(hours),
    incidentMs: fc.nat(86_400_000),
    worst: fc.constantFrom("degraded" as const, "partial" as const, "down" as const, null),
  })
  .map(day);

const shownPercent = (counts: Day) => flooredPercent(availabilityRatio(counts) ?? 0);

/** How high that part of the bar is that its share tells of. */
const judgedHeight = ({ maintenanceHeight, gapHeight }: ReturnType<typeof dayBar>) =>
  barHeight - maintenanceHeight - gapHeight;

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

it("is as high a part in trouble as the share beside it is low, but for what is too low to be seen", () => {
  fc.assert(
    fc.property(
      anyDay.filter((counts) => counts.worst !== "degraded" && counts.failed > 0),
      (counts) => {
        const bar = dayBar(counts);
        const missing = (1 - (availabilityRatio(counts) ?? 0)) * judgedHeight(bar);
        expect(bar.troubleHeight).toBeLessThanOrEqual(judgedHeight(bar));
        expect(Math.abs(bar.troubleHeight - Math.max(4, missing))).toBeLessThanOrEqual(0.5 + 1e-9);
      },
    ),
  );
});

it("is never plain over a gap, and shows nothing of a day that nobody judged", () => {
  fc.assert(
    fc.property(anyDay, (counts) => {
      const bar = dayBar(counts);
      const judged = judgedCount(counts);
      const runs = judged + counts.maintenance + counts.unknown;
      const isBlank = bar.state === "no_data" && bar.gapHeight === barHeight;
      const isGapped = counts.gapMs >= hours(1) || counts.unknown * 100 > runs;
      expect(isBlank).toBe(runs === counts.unknown);
      expect(!isGapped || bar.gapHeight >= 4).toBe(true);
      expect(judged === 0 ? bar.state !== "operational" : judgedHeight(bar) >= 4).toBe(true);
      expect(counts.maintenance === 0 || bar.maintenanceHeight >= 4).toBe(true);
    }),
  );
});

const rank = (counts: Day) => states.indexOf(dayBar(counts).state);

const filled = (bar: ReturnType<typeof dayBar>) => bar.troubleHeight / judgedHeight(bar);

it("never looks better for one more failure, nor for an answer that became one", () => {
  fc.assert(
    fc.property(
      anyDay.filter(({ ok }) => ok > 0),
      (counts) => {
        const worse = { ...counts, ok: counts.ok - 1, failed: counts.failed + 1 };
        expect(rank(worse)).toBeLessThanOrEqual(rank(counts));
        expect(filled(dayBar(worse))).toBeGreaterThanOrEqual(filled(dayBar(counts)));
        expect(shownPercent(worse)).toBeLessThanOrEqual(shownPercent(counts));
      },
    ),
  );
});

it("tells nothing of maintenance in its share", () => {
  fc.assert(
    fc.property(anyDay, fc.nat(20_000), (counts, maintenance) => {
      const maintained: Day = { ...counts, maintenance };
      expect(availabilityRatio(maintained)).toBe(availabilityRatio(counts));
    }),
  );
});
