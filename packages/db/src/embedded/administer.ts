import postgres from "postgres";
import { owner } from "./cluster.ts";

/** Where a server of ours listens on this machine, and its owner's password. */
export type ServerAddress = { port: number; password: string };

const reconnectSeconds = 0.5;

/** One lasting connection to a server's maintenance database. */
export const administer = ({ port, password }: ServerAddress, onclose: () => void = () => undefined) =>
  postgres({
    host: "127.0.0.1",
    port,
    username: owner,
    password,
    database: "postgres",
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    backoff: () => reconnectSeconds,
    connection: { application_name: "heliograph holder" },
    onnotice: () => undefined,
    onclose,
  });

/** The address of one of a server's databases. */
export const databaseUrl = ({ port, password }: ServerAddress, database: string) =>
  `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;

/** Makes a database unless it is there. */
export async function ensureDatabase(address: ServerAddress, name: string): Promise<void> {
  const client = administer(address);
  try {
    const found = await client`select 1 from pg_database where datname = ${name}`;
    if (found.length === 0) await client`create database ${client(name)}`;
  } finally {
    await client.end();
  }
}
