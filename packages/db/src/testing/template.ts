import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { migrate } from "../migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The server for this run's tests; null when there is none and they are skipped. */
    testServer: TestServer | null;
  }
}

/** A server with a migrated database to copy for each test. */
export type TestServer = { url: string; template: string };

/** Migrates a database of its own on a server; returns it with how to drop it. */
export async function createTemplate(url: string): Promise<TestServer & { drop: () => Promise<void> }> {
  const template = uniqueName("template");
  await createDatabase(url, template);
  await migrate(inDatabase(url, template));
  return { url, template, drop: () => dropDatabase(url, template) };
}

/** A name that no other run uses. */
export const uniqueName = (purpose: string) =>
  `heliograph_${purpose}_${randomUUID().replaceAll("-", "").slice(0, 16)}`;

/** Makes a database, empty or as a copy of another. */
export const createDatabase = (url: string, name: string, template = "template1") =>
  once(url, (client) => client`create database ${client(name)} template ${client(template)}`);

/** Drops a database, whoever is still connected to it. */
export const dropDatabase = (url: string, name: string) =>
  once(url, (client) => client`drop database ${client(name)} with (force)`);

/** The same server's address for another database. */
export function inDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function once(url: string, ask: (client: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const client = postgres(url, { max: 1 });
  try {
    await ask(client);
  } finally {
    await client.end();
  }
}
