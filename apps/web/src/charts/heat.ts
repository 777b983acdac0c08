import { columnCount, rowCount, type HeatCell } from "@heliograph/core";

/** How dark a cell is, from 1 to 7; 0 is blank. */
export type Shade = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Least shares of the shades from the second on; whatever is less has the first. */
export const shareEdges = [0.01, 0.02, 0.05, 0.1, 0.2, 0.4] as const;

/** Cells with at least this share have it printed in them. */
const printedShare = 0.05;

/** A cell of latency × throughput with what is drawn in it; its row is counted from the top, where the fast ones are. */
export type ShownCell = { count: number; share: number; shade: Shade; percent: string };

/** What a heat map is drawn from. */
export type Heat = {
  total: number;
  /** Where each cell stands, `rows[row][column]`. */
  rows: ShownCell[][];
  /** How many samples each column and each row has. */
  byColumn: number[];
  byRow: number[];
  /** Where half of the samples lie to the left, and above, in columns and rows; `undefined` without samples. */
  middle: { column: number; row: number } | undefined;
};

/** The shade of a value by the edges between the shades. */
export const shadeOf = (value: number, edges: readonly number[]): Shade =>
  shades[Math.min(7, 1 + edges.filter((edge) => value >= edge).length)] ?? 7;

const shades: readonly Shade[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Sums cells up along both edges, and finds the medians. */
export function heatOf(cells: readonly HeatCell[]): Heat {
  const counts = new Map(cells.map(({ column, row, count }) => [row * columnCount + column, count]));
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) =>
      shownCell(counts.get((rowCount - 1 - row) * columnCount + column) ?? 0, total),
    ),
  );
  const byColumn = Array.from({ length: columnCount }, (_, column) =>
    rows.reduce((sum, row) => sum + (row[column]?.count ?? 0), 0),
  );
  const byRow = rows.map((row) => row.reduce((sum, { count }) => sum + count, 0));
  const middle = total === 0 ? undefined : { column: middleOf(byColumn), row: middleOf(byRow) };
  return { total, rows, byColumn, byRow, middle };
}

function shownCell(count: number, total: number): ShownCell {
  if (count === 0) return { count, share: 0, shade: 0, percent: "" };
  const share = count / total;
  const percent = share >= printedShare ? String(Math.floor(share * 100)) : "";
  return { count, share, shade: shadeOf(share, shareEdges), percent };
}

/** Where half of all counts lie before; within a bin they are taken as evenly spread. */
function middleOf(counts: readonly number[]): number {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2;
  let before = 0;
  for (const [at, count] of counts.entries()) {
    if (before + count >= half && count > 0) return at + (half - before) / count;
    before += count;
  }
  return 0;
}
