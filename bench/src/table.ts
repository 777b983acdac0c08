/** One figure of a bench; a target if `atMost` or `atLeast` is given, and absent if its peer is not installed. */
export type Row = {
  what: string;
  value: number | undefined;
  unit: string;
  atMost?: number;
  atLeast?: number;
};

/** Prints figures with their targets, and tells whether all that could be measured were met. */
export function printTable(rows: readonly Row[]): boolean {
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const row of rows) {
    const value = row.value === undefined ? "not installed" : `${row.value.toFixed(2)} ${row.unit}`;
    console.log(`${row.what.padEnd(width)}  ${value.padStart(14)}  ${verdictOf(row)}`.trimEnd());
  }
  return rows.every((row) => isMet(row) ?? true);
}

function verdictOf(row: Row): string {
  const target = [
    row.atMost === undefined ? "" : `≤ ${row.atMost} ${row.unit}`,
    row.atLeast === undefined ? "" : `≥ ${row.atLeast} ${row.unit}`,
  ].join("");
  const met = isMet(row);
  return met === undefined ? target : `${target.padStart(10)}  ${met ? "pass" : "MISS"}`;
}

/** Whether a figure meets its target; `undefined` when it has none or could not be measured. */
function isMet({ value, atMost, atLeast }: Row): boolean | undefined {
  if (value === undefined || (atMost === undefined && atLeast === undefined)) return undefined;
  return value <= (atMost ?? Infinity) && value >= (atLeast ?? -Infinity);
}
