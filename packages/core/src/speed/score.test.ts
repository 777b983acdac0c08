import { expect, it } from "vitest";
import { hours, minutes } from "../time.ts";
import { partsOf, placesOf, scoreFormula, scoreOf, scoreParts, type ScoredFigures } from "./score.ts";

const best: ScoredFigures = {
  success: 1,
  latency: 50,
  steadiness: 25,
  throughput: 64,
  freshness: minutes(1),
};
const worst: ScoredFigures = {
  success: 0.9,
  latency: 3_200,
  steadiness: 1_600,
  throughput: 0.25,
  freshness: hours(24),
};

const scoredOf = (figures: Partial<ScoredFigures>) => scoreOf(partsOf({ ...best, ...figures }), false);

it("weighs its parts to one", () => {
  const sum = scoreParts.reduce((total, part) => total + scoreFormula[part].weight, 0);
  expect(sum).toBeCloseTo(1, 12);
});

it("goes from 0 for the worst to 100 for the best, and no further", () => {
  expect(scoredOf({})).toBe(100);
  expect(scoredOf({ latency: 1, throughput: 10_000, freshness: 0 })).toBe(100);
  expect(scoredOf(worst)).toBe(0);
  expect(scoredOf({ ...worst, success: 0, latency: 60_000 })).toBe(0);
});

it.each([
  [{ success: 0.95 }, 80],
  [{ latency: 400 }, 90],
  [{ steadiness: 200 }, 95],
  [{ throughput: 4 }, 90],
  [{ success: 0 }, 60],
])("takes half a part's weight off half-way, and all of it at the worst: %j", (figures, score) => {
  expect(scoredOf(figures)).toBe(score);
});

it("shares the weight of what was not measured out among the rest", () => {
  expect(scoredOf({ throughput: null, freshness: null })).toBe(100);
  expect(
    scoredOf({ success: 0.95, latency: null, steadiness: null, throughput: null, freshness: null }),
  ).toBe(50);
});

it("has none for a mirror of which nobody knows whether it answers", () => {
  expect(scoredOf({ success: null })).toBeNull();
});

it("makes nothing up for wrong bytes", () => {
  expect(scoreOf(partsOf(best), true)).toBe(0);
});

it("lets equal scores share a place and leaves the next one free", () => {
  expect(placesOf([80, 90, null, 90, 70])).toEqual([3, 1, null, 1, 4]);
});
