import { expect, it } from "vitest";
import { median, quantile } from "./quantile.ts";

it.each([
  [[], 0.5, undefined],
  [[7], 0.1, 7],
  [[9, 1], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 0.25, 1.75],
  [[10, 20, 30, 40, 50], 1, 50],
])("of %j the share %d does not exceed %d", (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

it("leaves the values in their order", () => {
  const values = [3, 1, 2];
  median(values);
  expect(values).toEqual([3, 1, 2]);
});
