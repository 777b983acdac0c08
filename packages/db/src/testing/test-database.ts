import { inject, onTestFinished, TestRunner } from "vitest";
import { connect, disconnect, type Database } from "../connect.ts";
import { createDatabase, dropDatabase, inDatabase, uniqueName } from "./template.ts";

/** A migrated database of the running test's own, dropped when the test has finished; or an empty one. */
export async function testDatabase({ migrated = true } = {}): Promise<{ database: Database; url: string }> {
  const server = inject("testServer") ?? skipTest();
  const name = uniqueName("test");
  await createDatabase(server.url, name, migrated ? server.template : undefined);
  const url = inDatabase(server.url, name);
  const database = await connect(url, { applicationName: "heliograph test" });
  onTestFinished(async () => {
    await disconnect(database);
    await dropDatabase(server.url, name);
  });
  return { database, url };
}

function skipTest(): never {
  const test = TestRunner.getCurrentTest();
  if (test === undefined) throw new Error("a test database belongs to a running test");
  return test.context.skip("no PostgreSQL found");
}
