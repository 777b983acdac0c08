import { sql, type AnyColumn, type SQL } from "drizzle-orm";

/** True of rows whose column holds one of the values, which travel as one array however many they are. */
export const anyOf = (column: AnyColumn, values: readonly number[]): SQL =>
  sql`${column} = any(${sql.param(values)}::integer[])`;
