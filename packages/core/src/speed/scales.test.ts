import { expect, it } from "vitest";
import { columnCount, columnOf, rateEdgesMbps, rowCount, rowOf, ttfbEdgesMs } from "./scales.ts";

it.each([
  [0, 0],
  [49.9, 0],
  [50, 1],
  [399, 3],
  [3_199, 6],
  [3_200, 7],
  [60_000, 7],
])("puts a first byte after %d ms into column %d", (ttfbMs, column) => {
  expect(columnOf(ttfbMs)).toBe(column);
});

it.each([
  [0, 0],
  [0.24, 0],
  [0.25, 1],
  [63.9, 8],
  [64, 9],
  [940, 9],
])("puts %d Mbit/s into row %d", (mbps, row) => {
  expect(rowOf(mbps)).toBe(row);
});

it("has a column and a row more than edges, each step twice the one before", () => {
  expect([columnCount, rowCount]).toEqual([8, 10]);
  for (const edges of [ttfbEdgesMs, rateEdgesMbps])
    for (const [index, edge] of edges.entries()) expect(edge).toBe((edges[0] ?? 0) * 2 ** index);
});
