import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { readMigrationFiles, type MigrationMeta } from "drizzle-orm/migrator";
import { connect, disconnect, UnsuitableDatabase, type Transaction } from "./connect.ts";

/** The database was migrated by a newer release than this one. */
export class NewerSchema extends Error {
  override name = "NewerSchema";
}

const ourMigrations = fileURLToPath(new URL("../migrations", import.meta.url));

/** Any number that no other program locks: "helio" as letters. */
const migrationLock = 0x68_65_6c_69_6f;

/** SQLSTATE of a statement that the account may not make. */
const insufficientPrivilege = "42501";

/**
 * Brings the schema up to this release, in one transaction: cut short, nothing has happened. Of several processes
 * one does it and the others wait for it.
 * @throws NewerSchema when the database knows a migration that we do not
 * @throws UnsuitableDatabase when we may not make tables there
 */
export async function migrate(url: string, { folder = ourMigrations } = {}): Promise<void> {
  const migrations = readMigrationFiles({ migrationsFolder: folder });
  const database = await connect(url, {
    applicationName: "heliograph migrate",
    poolSize: 1,
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
    answerTimeoutMs: 0,
  });
  try {
    await database.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
      await applyPending(tx, migrations);
    });
  } catch (error) {
    throw unpermittedIn(error) ?? error;
  } finally {
    await disconnect(database);
  }
}

/** What to tell an operator whose account lacks a privilege, in the server's own words; `undefined` for other errors. */
function unpermittedIn(error: unknown): UnsuitableDatabase | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error && "code" in cause && cause.code === insufficientPrivilege)) return undefined;
  return new UnsuitableDatabase(
    `the database's account may not make what we need (${cause.message}); let it own the database`,
    { cause: error },
  );
}

async function applyPending(tx: Transaction, migrations: readonly MigrationMeta[]): Promise<void> {
  const newestApplied = await newestMigration(tx);
  const newestKnown = Math.max(0, ...migrations.map(({ folderMillis }) => folderMillis));
  if (newestApplied > newestKnown) {
    throw new NewerSchema(
      "the database was migrated by a newer release of Heliograph; start that release or restore a backup from before",
    );
  }
  for (const migration of migrations.filter(({ folderMillis }) => folderMillis > newestApplied)) {
    for (const statement of migration.sql) await tx.execute(sql.raw(statement));
    await tx.execute(sql`
      insert into drizzle.__drizzle_migrations (hash, created_at)
      values (${migration.hash}, ${migration.folderMillis})`);
  }
}

/** When the newest migration applied was written, from the table that drizzle-kit keeps too; 0 on a new database. */
async function newestMigration(tx: Transaction): Promise<number> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(sql`
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`);
  const [row] = await tx.execute<{ newest: number }>(sql`
    select coalesce(max(created_at), 0)::float8 as newest from drizzle.__drizzle_migrations`);
  return row?.newest ?? 0;
}
