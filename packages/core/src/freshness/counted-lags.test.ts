import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramOf } from "../histogram.ts";
import { days } from "../time.ts";
import { figuresOf, mergeLags, noLags, percentileSpan, type CountedLags } from "./counted-lags.ts";

/** A lag, and how far before and after it the looks were that saw it; an end may be unknown. */
const measured = fc
  .record({
    lagMs: fc.integer({ min: 0, max: days(3) }),
    beforeMs: fc.option(fc.integer({ min: 0, max: days(1) }), { freq: 5 }),
    afterMs: fc.option(fc.integer({ min: 0, max: days(1) }), { freq: 5 }),
  })
  .map(({ lagMs, beforeMs, afterMs }) => ({
    lagMs,
    atLeastMs: beforeMs === null ? undefined : Math.max(0, lagMs - beforeMs),
    atMostMs: afterMs === null ? undefined : lagMs + afterMs,
  }));

type Measured = { lagMs: number; atLeastMs: number | undefined; atMostMs: number | undefined };

const all = fc.array(measured, { minLength: 1, maxLength: 100 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

const known = (ends: readonly (number | undefined)[]) => ends.filter((end) => end !== undefined);

function counted(lags: readonly Measured[]): CountedLags {
  const atLeast = known(lags.map(({ atLeastMs }) => atLeastMs));
  const atMost = known(lags.map(({ atMostMs }) => atMostMs));
  return {
    ...noLags,
    arrived: lags.length,
    atLeast: histogramOf(atLeast),
    atMost: histogramOf(atMost),
    maxAtLeastMs: Math.max(0, ...atLeast),
    maxAtMostMs: Math.max(0, ...atMost),
    within1m: atMost.filter((end) => end <= 60_000).length,
  };
}

/** The lag that a share of them does not exceed, found by counting. */
function exactly(lags: readonly Measured[], part: number): number {
  const inOrder = lags.map(({ lagMs }) => lagMs).toSorted((a, b) => a - b);
  return inOrder[Math.max(1, Math.ceil(part * lags.length)) - 1] ?? Number.NaN;
}

describe("a percentile of lags", () => {
  it("has the truth between its ends, however wide the looks were apart and whatever is not known", () => {
    fc.assert(
      fc.property(all, share, (lags, part) => {
        const { atLeastMs, atMostMs } = percentileSpan(counted(lags), part);
        const truth = exactly(lags, part);
        expect(atLeastMs ?? 0).toBeLessThanOrEqual(truth);
        expect(atMostMs ?? Infinity).toBeGreaterThanOrEqual(truth);
      }),
    );
  });

  it("is no wider than a bucket where every lag is known", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: days(3) }), { minLength: 1 }), share, (lags, part) => {
        const { atLeastMs, atMostMs } = percentileSpan(
          counted(lags.map((lagMs) => ({ lagMs, atLeastMs: lagMs, atMostMs: lagMs }))),
          part,
        );
        expect(atMostMs).toBeLessThanOrEqual(((atLeastMs ?? 0) + 1) * 2 ** (1 / 8) + 1);
      }),
    );
  });

  it("is never greater at most than the longest lag", () => {
    fc.assert(
      fc.property(all, share, (lags, part) => {
        const { maxAtMostMs } = counted(lags);
        expect(percentileSpan(counted(lags), part).atMostMs ?? 0).toBeLessThanOrEqual(maxAtMostMs);
      }),
    );
  });

  it("has no end where the release at that rank has none", () => {
    const lags = counted([
      { lagMs: 5_000, atLeastMs: undefined, atMostMs: 9_000 },
      { lagMs: 8_000, atLeastMs: 7_000, atMostMs: undefined },
    ]);
    expect(percentileSpan(lags, 0.5)).toEqual({ atLeastMs: null, atMostMs: 9_000 });
    expect(percentileSpan(lags, 1)).toMatchObject({ atMostMs: null });
  });
});

it("what is added up is as if it had been counted together", () => {
  fc.assert(
    fc.property(all, all, (a, b) => {
      expect(mergeLags([counted(a), counted(b), noLags])).toEqual(counted([...a, ...b]));
    }),
  );
});

it("the longest lag lies between its ends too", () => {
  fc.assert(
    fc.property(all, (lags) => {
      const { max } = figuresOf(counted(lags));
      expect(max.atLeastMs ?? 0).toBeLessThanOrEqual(exactly(lags, 1));
      expect(max.atMostMs ?? Infinity).toBeGreaterThanOrEqual(exactly(lags, 1));
    }),
  );
});

it("of nothing there are no figures", () => {
  const nothing = { atLeastMs: null, atMostMs: null };
  expect(figuresOf(mergeLags([]))).toEqual({
    arrived: 0,
    missing: 0,
    p50: nothing,
    p95: nothing,
    max: nothing,
    within1m: 0,
    within5m: 0,
    within30m: 0,
  });
});
