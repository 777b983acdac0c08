import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** The median of the numbers that a row holds in an array in rising order; null of none. */
export const middleOf = (column: AnyColumn): SQL<number | null> =>
  sql`(${column}[(cardinality(${column}) + 1) / 2] + ${column}[(cardinality(${column}) + 2) / 2]) / 2`;
