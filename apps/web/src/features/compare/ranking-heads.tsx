import { useAlive } from "../../lib/use-alive.ts";
import { useTranslation } from "../../lib/use-translation.ts";
import { directionOf, isSortColumn, type Sorting } from "./sort-ranking.ts";

/** The columns of the ranking. */
export const columns = [
  "place",
  "mirror",
  "score",
  "success",
  "p50",
  "p95",
  "p99",
  "jitter",
  "throughput",
  "lag",
  "integrity",
] as const;

type RankingHeadsProps = { sorting: Sorting; onSort: (sorting: Sorting) => void };

/** What stands above the columns; figures can be sorted by, the best first and, asked again, the worst. */
export function RankingHeads({ sorting, onSort }: RankingHeadsProps) {
  const { t } = useTranslation();
  const isAlive = useAlive();
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const name = t(`compare.${column}`);
          if (!isSortColumn(column))
            return (
              <th key={column} scope="col">
                {name}
              </th>
            );
          const isSorted = sorting.column === column;
          const direction = isSorted ? directionOf(sorting) : undefined;
          return (
            <th key={column} scope="col" aria-sort={direction}>
              {isAlive ? (
                <button
                  type="button"
                  className="sort-button"
                  onClick={() => onSort({ column, worstFirst: isSorted && !sorting.worstFirst })}
                >
                  {name}
                  <SortMark direction={direction} />
                </button>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** Which way a column is sorted; a place is kept for it where it is not. */
const SortMark = ({ direction }: { direction: "ascending" | "descending" | undefined }) => (
  <svg viewBox="0 0 8 8" aria-hidden="true" className="size-2 fill-current">
    {direction !== undefined && <path d={direction === "ascending" ? "M0 6h8L4 1z" : "M0 2h8L4 7z"} />}
  </svg>
);
