import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { testDatabase } from "./test-database.ts";

it("gives each test a migrated database of its own", async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
  const migrated = sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  await one.database.execute(sql`create table only_here (id int)`);

  expect(await one.database.execute(migrated)).toEqual(await other.database.execute(migrated));
  await expect(other.database.execute(sql`select * from only_here`)).rejects.toThrow("only_here");
});
