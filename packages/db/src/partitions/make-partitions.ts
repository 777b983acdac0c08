import { sql } from "drizzle-orm";
import { days } from "@heliograph/core";
import type { Database, Transaction } from "../connect.ts";
import { dailyTables, dayOf, partitionName, type DailyTable } from "./daily-table.ts";
import { listPartitions } from "./list-partitions.ts";

/** A prober's backlog reaches back one day. */
const daysBehind = 1;

/** A server whose tidying fails goes on recording for a week. */
const daysAhead = 7;

/** Makes the partitions that observations from yesterday to a week from now need, where they are missing. */
export async function makePartitions(db: Database | Transaction, now: number): Promise<void> {
  const needed = Array.from(
    { length: daysBehind + 1 + daysAhead },
    (_, place) => dayOf(now) + days(place - daysBehind),
  );
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('heliograph partitions'))`);
    for (const table of dailyTables) {
      const made = new Set(await listPartitions(tx, table));
      for (const day of needed) if (!made.has(day)) await makePartition(tx, table, day);
    }
  });
}

/** How full pages are written, in percent: rows that are counted up find room for their next version beside them. */
const fillFactor: Record<DailyTable, number> = { observations: 100, rollups_5m: 50 };

/** Attaching a table, unlike creating it as a partition, lets readers and writers of the others go on. */
async function makePartition(tx: Transaction, table: DailyTable, day: number): Promise<void> {
  const name = sql.identifier(partitionName(table, day));
  const [from, to] = [day, day + days(1)].map((at) => sql.raw(`'${new Date(at).toISOString()}'`));
  await tx.execute(
    sql`create table ${name} (like ${sql.identifier(table)} including defaults)
      with (fillfactor = ${sql.raw(String(fillFactor[table]))})`,
  );
  await tx.execute(
    sql`alter table ${sql.identifier(table)} attach partition ${name} for values from (${from}) to (${to})`,
  );
}
