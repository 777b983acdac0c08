import type { Remembered } from "@heliograph/core";

/** The months of a year that stand beside each other: from the last of which anything is told back to the first. */
export function monthsOf(year: number, mirrors: readonly Pick<Remembered, "months">[]): string[] {
  const numbers = mirrors.flatMap(({ months }) => months.map(({ month }) => Number(month.slice(-2))));
  const last = Math.max(...numbers);
  const count = Math.max(0, last - Math.min(...numbers) + 1);
  return Array.from({ length: count }, (_, index) => `${year}-${String(last - index).padStart(2, "0")}`);
}
