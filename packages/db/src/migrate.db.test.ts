import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import type { Database } from "./connect.ts";
import { migrate } from "./migrate.ts";
import { migrationsWith } from "./testing/migrations-with.ts";
import { testDatabase } from "./testing/test-database.ts";

/** Our migrations with one more after them. */
async function withOneMore(statements: string): Promise<string> {
  const folder = await migrationsWith((entries) => {
    const newest = Math.max(...entries.map(({ when }) => when));
    const added = { idx: entries.length, version: "7", when: newest + 1, tag: "one_more", breakpoints: true };
    return [...entries, added];
  });
  await writeFile(path.join(folder, "one_more.sql"), statements);
  return folder;
}

const appliedCount = async (database: Database) =>
  (await database.execute(sql`select 1 from drizzle.__drizzle_migrations`)).length;

it("run by several processes at once each migration is applied once", async () => {
  const { database, url } = await testDatabase();
  const before = await appliedCount(database);
  const folder = await withOneMore("create table one_more (id int)");
  await Promise.all([migrate(url, { folder }), migrate(url, { folder }), migrate(url, { folder })]);
  expect(await appliedCount(database)).toBe(before + 1);
});

it("interrupted half-way nothing has happened, and it can be run again", async () => {
  const { database, url } = await testDatabase();
  const before = await appliedCount(database);
  const broken = await withOneMore("create table one_more (id int);--> statement-breakpoint\nselect 1 / 0");
  await expect(migrate(url, { folder: broken })).rejects.toThrow("select 1 / 0");
  expect(await appliedCount(database)).toBe(before);

  const mended = await withOneMore("create table one_more (id int)");
  await migrate(url, { folder: mended });
  expect(await appliedCount(database)).toBe(before + 1);
});

it("refuses a schema newer than the code, and leaves it alone", async () => {
  const { database, url } = await testDatabase();
  await migrate(url, { folder: await withOneMore("create table one_more (id int)") });
  const after = await appliedCount(database);
  await expect(migrate(url)).rejects.toMatchObject({ name: "NewerSchema" });
  expect(await appliedCount(database)).toBe(after);
});

it("names the privilege that an account lacks", async () => {
  const { database, url } = await testDatabase();
  const account = `nobody_${randomBytes(6).toString("hex")}`;
  await database.execute(sql.raw(`create role ${account} login password 'secret'`));
  onTestFinished(async () => {
    await database.execute(sql.raw(`drop role ${account}`));
  });
  const theirs = Object.assign(new URL(url), { username: account, password: "secret" }).href;
  await expect(migrate(theirs)).rejects.toMatchObject({
    name: "UnsuitableDatabase",
    message: expect.stringContaining("permission denied"),
  });
});
