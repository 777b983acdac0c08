/** A place on a grid, from 0 at the left and at the top. */
export type GridPlace = { column: number; row: number };

/** Where a key leads from a cell of a grid, which it does not leave; `undefined` of other keys. */
export function nextCell(
  key: string,
  { column, row }: GridPlace,
  { columns, rows }: { columns: number; rows: number },
): GridPlace | undefined {
  const at = (toColumn: number, toRow: number): GridPlace => ({
    column: Math.min(columns - 1, Math.max(0, toColumn)),
    row: Math.min(rows - 1, Math.max(0, toRow)),
  });
  switch (key) {
    case "ArrowLeft":
      return at(column - 1, row);
    case "ArrowRight":
      return at(column + 1, row);
    case "ArrowUp":
      return at(column, row - 1);
    case "ArrowDown":
      return at(column, row + 1);
    case "Home":
      return at(0, row);
    case "End":
      return at(columns - 1, row);
    case "PageUp":
      return at(column, 0);
    case "PageDown":
      return at(column, rows - 1);
    default:
      return undefined;
  }
}
