import { once } from "node:events";
import { connect as dial, createServer, type Server } from "node:net";
import { sql } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";
import { connect, disconnect } from "./connect.ts";
import { testDatabase } from "./testing/test-database.ts";

it("ends a statement that runs too long", async () => {
  const { url } = await testDatabase();
  const database = await connect(url, { statementTimeoutMs: 500 });
  onTestFinished(() => disconnect(database));
  await expect(database.execute(sql`select pg_sleep(10)`)).rejects.toMatchObject({
    cause: { code: "57014" },
  });
});

it("ends a statement that waits too long for a lock", async () => {
  const { database, url } = await testDatabase();
  const other = await connect(url, { lockTimeoutMs: 50 });
  onTestFinished(() => disconnect(other));
  await database.transaction(async (tx) => {
    await tx.execute(sql`lock table mirrors`);
    await expect(other.execute(sql`select count(*) from mirrors`)).rejects.toMatchObject({
      cause: { code: "55P03" },
    });
  });
});

it("has limits on every statement unless told otherwise", async () => {
  const { database } = await testDatabase();
  const [limits] = await database.execute(sql`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
           current_setting('idle_in_transaction_session_timeout') as idle, current_setting('application_name') as name`);
  expect(limits).toEqual({ statement: "5s", lock: "2s", idle: "10s", name: "heliograph test" });
});

it("works on after its connections were cut", async () => {
  const { database, url } = await testDatabase();
  const other = await connect(url);
  onTestFinished(() => other.$client.end({ timeout: 0 }));
  await database.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`);
  await expect.poll(() => other.execute(sql`select 1 as one`).catch(() => [])).toEqual([{ one: 1 }]);
});

it("gives up on a server that falls silent, and finds it again", async () => {
  const { url } = await testDatabase();
  const wire = await wireTo(url);
  const database = await connect(wire.url, { answerTimeoutMs: 2_000 });
  onTestFinished(() => database.$client.end({ timeout: 0 }));
  wire.cut();
  await expect(database.execute(sql`select 1`)).rejects.toMatchObject({
    cause: { code: "ETIMEDOUT", message: "the database did not answer for 2 s" },
  });
  wire.mend();
  await expect.poll(() => database.execute(sql`select 1 as one`).catch(() => [])).toEqual([{ one: 1 }]);
});

it("names the address where no database answers", async () => {
  const closed = createServer();
  const port = await listen(closed);
  closed.close();
  await expect(connect(`postgres://somebody:secret@127.0.0.1:${port}/heliograph`)).rejects.toMatchObject({
    name: "UnreachableDatabase",
    message: `no database at 127.0.0.1:${port}: connect ECONNREFUSED 127.0.0.1:${port}`,
  });
});

it("names the database that does not exist", async () => {
  const { url } = await testDatabase();
  const missing = new URL(url);
  missing.pathname = "/nowhere";
  await expect(connect(missing.href)).rejects.toThrow('database "nowhere" does not exist');
});

async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
}

/** A way to a database that carries nothing, without closing, while it is cut. */
async function wireTo(url: string) {
  let isCut = false;
  const server = createServer((near) => {
    const far = dial(Number(new URL(url).port), new URL(url).hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (chunk) => isCut || to.write(chunk));
      from.on("close", () => to.destroy());
      from.on("error", () => to.destroy());
    }
  });
  const address = new URL(url);
  address.port = String(await listen(server));
  onTestFinished(() => {
    server.close();
  });
  return {
    url: address.href,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
  };
}
