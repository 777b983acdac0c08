import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagOf } from "./lag.ts";
import { sightingOf, type Glimpse } from "./sighting.ts";

/** Glimpses a second apart, each answered in half a second: `+` shown, `-` missed. */
const glimpses = (marks: string): Glimpse[] =>
  marks.split("").map((mark, at) => ({
    askedAt: at * 1_000,
    answeredAt: at * 1_000 + 500,
    shown: mark === "+",
  }));

describe("a sighting", () => {
  it("lies between the last miss and the first of several sights in a row", () => {
    expect(sightingOf(glimpses("--+++"))).toEqual({
      missedAt: 1_000,
      firstShownAt: 2_500,
      shownAt: 2_500,
      absence: undefined,
    });
  });

  it("has no beginning where a release was never missed", () => {
    expect(sightingOf(glimpses("+++")).missedAt).toBeUndefined();
  });

  it("is none while too few answers in a row show it", () => {
    expect(sightingOf(glimpses("-++"))).toMatchObject({ firstShownAt: 1_500, shownAt: undefined });
    expect(sightingOf([])).toMatchObject({ missedAt: undefined, firstShownAt: undefined });
  });

  it("reaches from the first cache that shows it to all of them", () => {
    expect(sightingOf(glimpses("-+-+-+++"))).toMatchObject({
      missedAt: 0,
      firstShownAt: 1_500,
      shownAt: 5_500,
    });
  });

  it("tells of an absence only once it had arrived", () => {
    expect(sightingOf(glimpses("+++-+--")).absence).toEqual({ since: 5_000, until: 6_500, count: 2 });
    expect(sightingOf(glimpses("++--")).absence).toBeUndefined();
    expect(sightingOf(glimpses("+++--+")).absence).toBeUndefined();
  });

  it("is the same in whatever order its glimpses become known", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(glimpses("-+--+-+++-+---"), { minLength: 14 }), (shuffled) => {
        expect(sightingOf(shuffled)).toEqual(sightingOf(glimpses("-+--+-+++-+---")));
      }),
    );
  });

  it("contains the moment of arrival, however seldom the mirror is looked at", () => {
    const moment = fc.integer({ min: 0, max: 100_000 });
    const look = fc.tuple(
      moment,
      fc.integer({ min: 0, max: 900 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(moment, moment, fc.array(look), (published, lagMs, looks) => {
        const arrivedAt = published + lagMs;
        const seen = looks.map(([askedAt, tookMs, share]) => ({
          askedAt,
          answeredAt: askedAt + tookMs,
          shown: askedAt + tookMs * share >= arrivedAt,
        }));
        const { atLeastMs, atMostMs } = lagOf({ after: published, by: published }, sightingOf(seen));
        expect(atLeastMs ?? -Infinity).toBeLessThanOrEqual(lagMs);
        expect(atMostMs ?? Infinity).toBeGreaterThanOrEqual(lagMs);
      }),
    );
  });
});
