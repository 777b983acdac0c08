import { expect, it } from "vitest";
import { classInTurn, classOfBytes } from "./size-class.ts";

it.each([
  [0, 64_000_000, 1],
  [4, 64_000_000, 10],
  [44, 64_000_000, 30],
  [92, 64_000_000, 30],
  [44, 29_000_000, 10],
  [44, 9_999_999, 1],
  [0, 999_999, undefined],
])("in turn %d with %d bytes left fetches class %d", (turn, leftBytes, sizeClass) => {
  expect(classInTurn(turn, leftBytes)).toBe(sizeClass);
});

it.each([
  [499_999, undefined],
  [500_000, 1],
  [4_999_999, 1],
  [5_000_000, 10],
  [40_000_000, 30],
])("takes %d bytes for class %d", (bytes, sizeClass) => {
  expect(classOfBytes(bytes)).toBe(sizeClass);
});
