import { expect, it } from "vitest";
import { roundTop } from "./speed-steps.ts";

it.each([
  { values: [], top: 1 },
  { values: [null], top: 1 },
  { values: [0.3, null], top: 0.4 },
  { values: [12, 43.2], top: 50 },
  { values: [100], top: 100 },
  { values: [940], top: 1_000 },
])("ends the axis of $values at $top", ({ values, top }) => {
  expect(roundTop(values)).toBeCloseTo(top);
});
