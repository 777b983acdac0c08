import { expect, it } from "vitest";
import { minutes } from "../time.ts";
import { burstOf } from "./testimony.ts";

it.each([
  { at: [], burst: undefined },
  { at: [5], burst: [5, 5] },
  { at: [0, 2], burst: [0, 2] },
  { at: [0, 3], burst: [3, 3] },
  { at: [0, 1, 9, 10, 11], burst: [9, 11] },
  { at: [11, 0, 10, 1, 9], burst: [9, 11] },
  { at: [0, 1, 2, 3, 9], burst: [1, 3] },
])("of the minutes $at those of $burst are together", ({ at, burst }) => {
  const found = burstOf(at.map(minutes));
  expect(found && [found.from, found.until]).toEqual(burst?.map(minutes));
});
