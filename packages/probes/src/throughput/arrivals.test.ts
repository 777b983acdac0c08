import { expect, it } from "vitest";
import { Arrivals } from "./arrivals.ts";

/** A body whose pieces of so many bytes came at so many milliseconds. */
function arrivalsOf(...pieces: [at: number, bytes: number][]): Arrivals {
  const arrivals = new Arrivals();
  for (const [at, bytes] of pieces) arrivals.note(bytes, at);
  return arrivals;
}

it("tells the rate from the first byte to the last, without the first piece: when that was sent is not known", () => {
  const arrivals = arrivalsOf([5_000, 64_000], [5_500, 500_000], [6_000, 500_000]);
  expect(arrivals.bytes).toBe(1_064_000);
  expect(arrivals.durationMs).toBe(1_000);
  expect(arrivals.mbps).toBe(8);
});

it("tells no rate of what came at once", () => {
  expect(arrivalsOf().mbps).toBeUndefined();
  expect(arrivalsOf([7, 1_000]).mbps).toBeUndefined();
  expect(arrivalsOf([7, 1_000]).bestSecondMbps).toBeUndefined();
});

it("finds the best second wherever it begins", () => {
  const slow: [number, number][] = Array.from({ length: 20 }, (_, place) => [place * 100, 12_500]);
  const fast: [number, number][] = Array.from({ length: 10 }, (_, place) => [1_950 + place * 100, 125_000]);
  const after: [number, number][] = Array.from({ length: 10 }, (_, place) => [3_000 + place * 100, 12_500]);
  expect(arrivalsOf(...slow).bestSecondMbps).toBeCloseTo(1, 5);
  expect(arrivalsOf(...slow, ...fast, ...after).bestSecondMbps).toBeCloseTo(10, 0);
});

it("takes all of a transfer that lasts no second for its best", () => {
  const arrivals = arrivalsOf([0, 100], [100, 100_000], [200, 100_000]);
  expect(arrivals.bestSecondMbps).toBe(arrivals.mbps);
});

it("has no best second that is slower than all of it", () => {
  const arrivals = arrivalsOf([0, 1], [1_400, 700_000]);
  expect(arrivals.mbps).toBe(4);
  expect(arrivals.bestSecondMbps).toBe(4);
});
