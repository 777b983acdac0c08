import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bucketOf, countOf, histogramOf, mergeHistograms, percentile } from "./histogram.ts";

const latency = fc.double({ min: 0.01, max: 120_000, noNaN: true });
const latencies = fc.array(latency, { maxLength: 200 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The latency that a share of them does not exceed, found by counting. */
function exactly(all: readonly number[], part: number): number {
  const rank = Math.max(1, Math.ceil(part * all.length));
  return all.toSorted((a, b) => a - b)[rank - 1] ?? Number.NaN;
}

it("a percentile is within 4.5 % of the truth", () => {
  fc.assert(
    fc.property(fc.array(latency, { minLength: 1, maxLength: 200 }), share, (all, part) => {
      const ratio = (percentile(histogramOf(all), part) ?? 0) / exactly(all, part);
      expect(ratio).toBeGreaterThan(1 / 1.045);
      expect(ratio).toBeLessThan(1.045);
    }),
  );
});

it("merging is counting together, in any order", () => {
  fc.assert(
    fc.property(latencies, latencies, (a, b) => {
      const together = histogramOf([...a, ...b]);
      expect(mergeHistograms([histogramOf(a), histogramOf(b)])).toEqual(together);
      expect(mergeHistograms([histogramOf(b), histogramOf(a), []])).toEqual(together);
      expect(countOf(together)).toBe(a.length + b.length);
    }),
  );
});

it("a greater share has no smaller percentile", () => {
  fc.assert(
    fc.property(fc.array(latency, { minLength: 1 }), share, share, (all, a, b) => {
      const [low = 0, high = 0] = [Math.min(a, b), Math.max(a, b)].map((part) =>
        percentile(histogramOf(all), part),
      );
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

it("buckets rise and hold their upper edge", () => {
  expect(histogramOf([8, 1, 1, 1_000])).toEqual([0, 2, 24, 1, 80, 1]);
  expect(bucketOf(2)).toBe(8);
  expect(bucketOf(2.001)).toBe(9);
});

it("what took no time at all shares the lowest bucket", () => {
  expect(bucketOf(0)).toBe(bucketOf(0.01));
});

it("of nothing there is no percentile", () => {
  expect(percentile([], 0.5)).toBeUndefined();
  expect(mergeHistograms([])).toEqual([]);
  expect(countOf([])).toBe(0);
});
