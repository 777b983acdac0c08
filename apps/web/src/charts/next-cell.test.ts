import { expect, it } from "vitest";
import { nextCell } from "./next-cell.ts";

const size = { columns: 8, rows: 10 };

it.each([
  ["ArrowLeft", { column: 2, row: 4 }],
  ["ArrowRight", { column: 4, row: 4 }],
  ["ArrowUp", { column: 3, row: 3 }],
  ["ArrowDown", { column: 3, row: 5 }],
  ["Home", { column: 0, row: 4 }],
  ["End", { column: 7, row: 4 }],
  ["PageUp", { column: 3, row: 0 }],
  ["PageDown", { column: 3, row: 9 }],
  ["Enter", undefined],
])("%s leads to %o", (key, place) => {
  expect(nextCell(key, { column: 3, row: 4 }, size)).toEqual(place);
});

it("stays within the grid", () => {
  expect(nextCell("ArrowLeft", { column: 0, row: 0 }, size)).toEqual({ column: 0, row: 0 });
  expect(nextCell("ArrowDown", { column: 7, row: 9 }, size)).toEqual({ column: 7, row: 9 });
});
