import type { Compared } from "@heliograph/core";

/** Columns that a reader can sort by: figures, and what makes one mirror better than another in each. */
const betterWhen = {
  place: "low",
  score: "high",
  success: "high",
  p50: "low",
  p95: "low",
  p99: "low",
  jitter: "low",
  throughput: "high",
  lag: "low",
} as const;

export type SortColumn = keyof typeof betterWhen;

/** How the ranking is sorted: by which column, and whether the worst come first. */
export type Sorting = { column: SortColumn; worstFirst: boolean };

/** Whether a column can be sorted by. */
export const isSortColumn = (name: string): name is SortColumn => Object.hasOwn(betterWhen, name);

/** The direction of a sorted column's figures, as `aria-sort` names it. */
export const directionOf = ({ column, worstFirst }: Sorting): "ascending" | "descending" =>
  (betterWhen[column] === "low") === worstFirst ? "descending" : "ascending";

/** Mirrors by a column's figures, those without one last; of equal ones the order holds. */
export function sortRanking(mirrors: readonly Compared[], sorting: Sorting): Compared[] {
  const sign = directionOf(sorting) === "ascending" ? 1 : -1;
  const last = Number.POSITIVE_INFINITY;
  const weightOf = (mirror: Compared) => {
    const figure = figureOf(mirror, sorting.column);
    return figure === null ? last : sign * figure;
  };
  return mirrors.toSorted((one, other) => {
    const [a, b] = [weightOf(one), weightOf(other)];
    return a === b ? 0 : a - b;
  });
}

function figureOf(mirror: Compared, column: SortColumn): number | null {
  switch (column) {
    case "place":
    case "score":
    case "success":
      return mirror[column];
    case "p50":
      return mirror.p50Ms;
    case "p95":
      return mirror.p95Ms;
    case "p99":
      return mirror.p99Ms;
    case "jitter":
      return mirror.jitterMs;
    case "throughput":
      return mirror.p50Mbps;
    case "lag":
      return mirror.lagMs;
  }
}
