import { setTimeout as wait } from "node:timers/promises";
import type { Database } from "@heliograph/db";

/** PostgreSQL counts transactions together after a second at the earliest. */
const settleMs = 2_000;

/** How many transactions a database has ended in a second while something was done; what the server does by itself is among them. */
export async function transactionsPerSecond<Result>(
  database: Database,
  work: () => Promise<Result>,
): Promise<{ result: Result; perSecond: number }> {
  const before = await transactions(database);
  const startedMs = performance.now();
  const result = await work();
  await wait(settleMs);
  const perSecond = ((await transactions(database)) - before) / ((performance.now() - startedMs) / 1_000);
  return { result, perSecond };
}

async function transactions(database: Database): Promise<number> {
  const [row] = await database.$client<[{ ended: number }]>`
    select (xact_commit + xact_rollback)::float8 as ended from pg_stat_database where datname = current_database()`;
  return row.ended;
}
