import { expect, it } from "vitest";
import { quantile } from "./quantile.ts";

it.each([
  { values: [], share: 0.5, is: undefined },
  { values: [7], share: 0.95, is: 7 },
  { values: [30, 10, 20], share: 0.5, is: 20 },
  { values: [4, 1, 3, 2], share: 0.5, is: 2 },
  { values: [4, 1, 3, 2], share: 0.95, is: 4 },
  { values: [4, 1, 3, 2], share: 0, is: 1 },
])("$share of $values lies below $is", ({ values, share, is }) => {
  expect(quantile(values, share)).toBe(is);
});
