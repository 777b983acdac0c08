import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** The median of the numbers that a row holds in an array; null of none. */
export const middleOf = (column: AnyColumn): SQL<number | null> =>
  sql`(select percentile_cont(0.5) within group (order by number) from unnest(${column}) as number)`;
