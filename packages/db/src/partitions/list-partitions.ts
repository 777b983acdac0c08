import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../connect.ts";
import { dayOfPartition, type DailyTable } from "./daily-table.ts";

/** Which days does a table have partitions for? By the beginning of the day in epoch milliseconds, oldest first. */
export async function listPartitions(db: Database | Transaction, table: DailyTable): Promise<number[]> {
  const rows = await db.execute<{ name: string }>(sql`
    select relname as name
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = ${table}::regclass
    order by relname`);
  return rows.map(({ name }) => dayOfPartition(table, name)).filter((day) => day !== undefined);
}
