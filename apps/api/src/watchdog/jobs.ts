import { seconds } from "@heliograph/core";
import { enforceRetention, makePartitions, type Database, type Retention } from "@heliograph/db";
import type { Logger } from "pino";
import { PgBoss } from "pg-boss";

/** The job that keeps the tables in shape. */
const tidy = "tidy";

/** Every hour, so that a server that slept has caught up soon. */
const tidyAt = "7 * * * *";

/** Connections of the job engine; it has few jobs and they are short. */
const connections = 2;

/** Runs the jobs that go by the calendar, shared among all servers, until stopped. */
export async function startJobs(
  url: string,
  {
    database,
    retention,
    now,
    log,
  }: { database: Database; retention: Retention; now: () => number; log: Logger },
): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, max: connections, application_name: "heliograph jobs" });
  boss.on("error", (error) => log.error({ err: error }, "the job engine is in trouble"));
  await boss.start();
  await boss.createQueue(tidy, { retryLimit: 3, retryBackoff: true, policy: "short" });
  await boss.schedule(tidy, tidyAt);
  await boss.work(tidy, async () => {
    await makePartitions(database, now());
    await enforceRetention(database, now(), retention);
  });
  return () => boss.stop({ graceful: true, timeout: seconds(5) });
}
