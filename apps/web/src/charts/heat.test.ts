import { columnCount, rowCount } from "@heliograph/core";
import { expect, it } from "vitest";
import { heatOf, shadeOf, shareEdges } from "./heat.ts";

it("has the fast rows on top, as the scale has them at its end", () => {
  const { rows } = heatOf([{ column: 0, row: rowCount - 1, count: 3 }]);
  expect(rows).toHaveLength(rowCount);
  expect(rows[0]).toHaveLength(columnCount);
  expect(rows[0]?.[0]).toEqual({ count: 3, share: 1, shade: 7, percent: "100" });
  expect(rows[0]?.[1]).toEqual({ count: 0, share: 0, shade: 0, percent: "" });
});

it("adds up along both edges and puts the medians where half of the samples lie before", () => {
  const heat = heatOf([
    { column: 1, row: 8, count: 60 },
    { column: 3, row: 8, count: 20 },
    { column: 3, row: 2, count: 20 },
  ]);
  expect(heat.total).toBe(100);
  expect(heat.byColumn.slice(0, 4)).toEqual([0, 60, 0, 40]);
  expect(heat.byRow).toEqual([0, 80, 0, 0, 0, 0, 0, 20, 0, 0]);
  expect(heat.middle?.column).toBeCloseTo(1 + 50 / 60);
  expect(heat.middle?.row).toBeCloseTo(1 + 50 / 80);
});

it("prints shares from five percent on, rounded down", () => {
  const { rows } = heatOf([
    { column: 0, row: 0, count: 49 },
    { column: 1, row: 0, count: 946 },
    { column: 2, row: 0, count: 5 },
  ]);
  expect(rows.at(-1)?.map(({ percent }) => percent)).toEqual(["", "94", "", "", "", "", "", ""]);
});

it("claims no median of nothing", () => {
  expect(heatOf([]).middle).toBeUndefined();
});

it.each([
  [0.001, 1],
  [0.01, 2],
  [0.049, 3],
  [0.05, 4],
  [0.39, 6],
  [1, 7],
])("shades a share of %d with step %d of seven", (share, shade) => {
  expect(shadeOf(share, shareEdges)).toBe(shade);
});
