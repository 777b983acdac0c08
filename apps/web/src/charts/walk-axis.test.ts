import { expect, it } from "vitest";
import { placeOnWalkAxis, walkAxis, walkMarks } from "./walk-axis.ts";

it.each([
  { lengthsMs: [312, 480, 1_900], marks: [100, 1_000, 10_000] },
  { lengthsMs: [100], marks: [100, 1_000] },
  { lengthsMs: [0], marks: [1, 10] },
  { lengthsMs: [], marks: [10, 100, 1_000] },
])("marks $marks for $lengthsMs", ({ lengthsMs, marks }) => {
  expect(walkMarks(walkAxis(lengthsMs))).toEqual(marks);
});

it("puts each length at its power of ten, and what lies beyond at an end", () => {
  const axis = { fromMs: 10, toMs: 1_000 };
  expect([1, 10, 100, 1_000, 9_000].map((lengthMs) => placeOnWalkAxis(axis, lengthMs))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
});
