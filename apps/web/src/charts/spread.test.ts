import * as fc from "fast-check";
import { expect, it } from "vitest";
import { spread } from "./spread.ts";

const rounded = (places: readonly number[]) => places.map((place) => Number(place.toFixed(6)));

it("leaves what is far enough apart where it is", () => {
  expect(rounded(spread([0.9, 0.1, 0.5], 0.1))).toEqual([0.9, 0.1, 0.5]);
});

it("moves neighbours apart evenly, and away from the ends", () => {
  expect(rounded(spread([0.5, 0.5], 0.1))).toEqual([0.45, 0.55]);
  expect(rounded(spread([1, 1, 1], 0.1))).toEqual([0.8, 0.9, 1]);
});

it("keeps the order and the distance of any six, on the axis", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), (places) => {
      const moved = spread(places, 0.08).toSorted((a, b) => a - b);
      const apart = moved.slice(1).map((place, at) => place - (moved[at] ?? 0));
      expect(apart.every((distance) => distance > 0.08 - 1e-9)).toBe(true);
      expect(moved.every((place) => place > -1e-9 && place < 1 + 1e-9)).toBe(true);
    }),
  );
});
