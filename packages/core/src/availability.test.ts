import * as fc from "fast-check";
import { expect, it } from "vitest";
import { addCounts, availabilityRatio, flooredPercent, judgedCount, type Counts } from "./availability.ts";

const count = fc.nat(10_000_000);
const counts = fc.record<Counts>({ ok: count, degraded: count, failed: count, unknown: count });

it("unknown counts as neither up nor down", () => {
  fc.assert(
    fc.property(counts, count, (all, unknown) => {
      expect(availabilityRatio({ ...all, unknown })).toBe(availabilityRatio(all));
      expect(judgedCount({ ...all, unknown })).toBe(judgedCount(all));
    }),
  );
});

it("a slow answer is an answer", () => {
  expect(availabilityRatio({ ok: 1, degraded: 2, failed: 1, unknown: 5 })).toBe(0.75);
});

it("nothing judged has no share", () => {
  expect(availabilityRatio({ ok: 0, degraded: 0, failed: 0, unknown: 9 })).toBeUndefined();
});

it("a single failure never reads as 100 %, and without one it always does", () => {
  fc.assert(
    fc.property(counts, (all) => {
      fc.pre(judgedCount(all) > 0);
      const percent = flooredPercent(availabilityRatio(all) ?? Number.NaN);
      expect(percent === 100).toBe(all.failed === 0);
    }),
  );
});

it.each([
  { ratio: 0, percent: 0 },
  { ratio: 0.999_999, percent: 99.99 },
  { ratio: 0.9999, percent: 99.99 },
  { ratio: 0.57, percent: 57 },
  { ratio: 0.285, percent: 28.5 },
  { ratio: 2 / 3, percent: 66.66 },
])("$ratio reads as $percent %", ({ ratio, percent }) => {
  expect(flooredPercent(ratio)).toBe(percent);
});

it("counts add up field by field", () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const sum = addCounts([a, b]);
      expect(sum).toEqual(addCounts([b, a]));
      expect(judgedCount(sum)).toBe(judgedCount(a) + judgedCount(b));
      expect(sum.unknown).toBe(a.unknown + b.unknown);
    }),
  );
  expect(addCounts([])).toEqual({ ok: 0, degraded: 0, failed: 0, unknown: 0 });
});
