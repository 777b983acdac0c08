import { sql, type SQL } from "drizzle-orm";
import type { AnyPgTable } from "drizzle-orm/pg-core";
import { moment } from "../sql/moment.ts";
import { batchSize } from "./batch-size.ts";

/** Deletes a batch of the rows whose column is before a moment, epoch milliseconds, and tells of each. */
export const older = (table: AnyPgTable, column: string, before: number): SQL => sql`
  delete from ${table} where ctid = any(array(
    select ctid from ${table} where ${sql.identifier(column)} < ${moment(before)} limit ${batchSize}
  ))
  returning 1`;
