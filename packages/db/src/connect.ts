import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { seconds } from "@heliograph/core";
import postgres from "postgres";
import { impatientSockets } from "./impatient-socket.ts";
import { faultOf, type ServerSettings } from "./server-settings.ts";

/** The product's database: drizzle's query builder over a pool of connections. */
export type Database = PostgresJsDatabase & { $client: postgres.Sql };

/** A transaction on it; every query of ours takes either. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type ConnectOptions = {
  /** What `pg_stat_activity` shows. */
  applicationName?: string;
  /** The most connections open at once. */
  poolSize?: number;
  /** How long one statement may run; 0 for no limit. */
  statementTimeoutMs?: number;
  /** How long a statement may wait for a lock; 0 for no limit. */
  lockTimeoutMs?: number;
  /** How long the server may say nothing to a question before the connection is given up; 0 for no limit. */
  answerTimeoutMs?: number;
};

/** No database answers at the address, or it does not let us in. */
export class UnreachableDatabase extends Error {
  override name = "UnreachableDatabase";
}

/** A database answers that we must not use: too old, too new, or one that may lose what it acknowledged. */
export class UnsuitableDatabase extends Error {
  override name = "UnsuitableDatabase";
}

const connectTimeoutSeconds = 5;
const keepAliveSeconds = 10;
const longestReconnectSeconds = 1;
const idleInTransactionMs = seconds(10);

/**
 * Opens a pool on a PostgreSQL 15 to 18.
 * @throws UnreachableDatabase when nothing answers within 5 s or it refuses us
 * @throws UnsuitableDatabase when it is of another version or runs with `fsync` off
 */
export async function connect(
  url: string,
  {
    applicationName = "heliograph",
    poolSize = 10,
    statementTimeoutMs = seconds(5),
    lockTimeoutMs = seconds(2),
    answerTimeoutMs = seconds(10),
  }: ConnectOptions = {},
): Promise<Database> {
  const options = {
    max: poolSize,
    connect_timeout: connectTimeoutSeconds,
    keep_alive: keepAliveSeconds,
    // The driver's own waits grow to 20 s, which a reader would feel long after the database is back.
    backoff: (attempt: number) => Math.min(2 ** attempt / 100, longestReconnectSeconds),
    // Known to the driver, though not to its types.
    socket: impatientSockets(answerTimeoutMs),
    onnotice: () => undefined,
    connection: {
      application_name: applicationName,
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
      // What we ask for is small and lately written, so that it lies in memory; several workers would cost more than they save.
      random_page_cost: 1.1,
      max_parallel_workers_per_gather: 0,
    },
  };
  const client = postgres(url, options);
  try {
    await assertSuitable(client);
  } catch (error) {
    await client.end({ timeout: 0 });
    throw error;
  }
  return drizzle(client, { casing: "snake_case" });
}

/** Closes the pool; running queries get a few seconds to end. */
export async function disconnect(database: Database): Promise<void> {
  await database.$client.end({ timeout: connectTimeoutSeconds });
}

async function assertSuitable(client: postgres.Sql): Promise<void> {
  const fault = faultOf(await settings(client));
  if (fault !== undefined) throw new UnsuitableDatabase(fault);
}

async function settings(client: postgres.Sql): Promise<ServerSettings> {
  try {
    const [row] = await client<[ServerSettings]>`
      select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync`;
    return row;
  } catch (cause) {
    const { host, port, path } = client.options;
    const address = path || `${host.join(",")}:${port.join(",")}`;
    throw new UnreachableDatabase(`no database at ${address}: ${messageOf(cause)}`, { cause });
  }
}

/** Node reports a host with several addresses as one error without a message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}
