import type { Remembered } from "@heliograph/core";

/** The months of a year that stand beside each other: from the first of which anything is told until the last. */
export function monthsOf(year: number, mirrors: readonly Pick<Remembered, "months">[]): string[] {
  const numbers = mirrors.flatMap(({ months }) => months.map(({ month }) => Number(month.slice(-2))));
  const first = Math.min(...numbers);
  const count = Math.max(0, Math.max(...numbers) - first + 1);
  return Array.from({ length: count }, (_, index) => `${year}-${String(first + index).padStart(2, "0")}`);
}
