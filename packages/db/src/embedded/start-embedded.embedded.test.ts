import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  access,
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { describe, expect, it, onTestFinished } from "vitest";
import { isReachable } from "./account.ts";
import { binariesIn, bundledBinaries } from "./binaries.ts";
import { isAlive, isServerOf, readPostmasterPid } from "./postmaster-pid.ts";
import { run } from "./run.ts";
import { startEmbedded } from "./start-embedded.ts";
import { startServer } from "./start-server.ts";

const nobody = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;
const fixture = fileURLToPath(new URL("embedded-holder.fixture.ts", import.meta.url));

/** A place that anybody may enter, removed after the test, once the server whose holder was killed has ended there. */
async function place(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), "heliograph-embedded-"));
  await chmod(made, 0o755);
  onTestFinished(async () => {
    const server = await readPostmasterPid(path.join(made, "cluster"));
    if (server !== undefined) await ended(server.pid, made);
    await rm(made, { recursive: true, force: true });
  });
  return made;
}

const shelterIn = (directory: string) => path.join(directory, "shelter");

/** Starts a server that is stopped after the test. */
async function start(directory: string, shelter = shelterIn(directory)) {
  const server = await startEmbedded({ directory, shelter });
  onTestFinished(() => server.stop());
  return server;
}

/** Starts a server in another process and waits for what that says. */
async function startElsewhere(directory: string, account?: { uid: number; gid: number }) {
  const holder = spawn(process.execPath, [fixture, directory, shelterIn(directory)], {
    ...account,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    holder.kill("SIGKILL");
  });
  const [said] = await once(createInterface(holder.stdout), "line");
  return { holder, said: String(said) };
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await client.unsafe(question).values();
    return row?.[0];
  } finally {
    await client.end();
  }
}

async function postmasterOf(directory: string): Promise<number> {
  const found = await readPostmasterPid(path.join(directory, "cluster"));
  if (found === undefined) throw new Error("no server runs");
  return found.pid;
}

/** The other children of a process, as Linux tells them: a holder's warden. */
async function siblingsOf(pid: number, parent: number): Promise<number[]> {
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, "utf8");
  return children
    .trim()
    .split(" ")
    .map(Number)
    .filter((child) => child !== pid);
}

/** Waits until a server has ended, though nobody may have asked for its exit status yet. */
const ended = (pid: number, directory: string) =>
  expect.poll(() => isServerOf(pid, path.join(directory, "cluster"))).toBe(false);

describe("an embedded server", () => {
  it("keeps what was written over a stop, and leaves no process behind", async () => {
    const directory = await place();
    const first = await startEmbedded({ directory, shelter: shelterIn(directory) });
    await ask(first.url, "create table kept as select 42 as answer");
    const pid = await postmasterOf(directory);
    await first.stop();
    expect(isAlive(pid)).toBe(false);

    const second = await start(directory);
    expect(await ask(second.url, "select answer from kept")).toBe(42);
  });

  it("is durable, in UTF-8, ordered by bytes, and closed to everybody without the password", async () => {
    const { url } = await start(await place());
    expect(await ask(url, "show fsync")).toBe("on");
    expect(await ask(url, "show synchronous_commit")).toBe("on");
    expect(await ask(url, "show server_encoding")).toBe("UTF8");
    expect(await ask(url, "select datcollate from pg_database where datname = current_database()")).toBe("C");
    expect(await ask(url, "show listen_addresses")).toBe("127.0.0.1");
    const address = new URL(url);
    address.password = "guessed";
    await expect(ask(address.href, "select 1")).rejects.toThrow("password authentication failed");
  });

  it("comes back by itself after it was killed, with every committed row", async () => {
    const directory = await place();
    const { url } = await start(directory);
    await ask(url, "create table kept as select 42 as answer");
    process.kill(await postmasterOf(directory), "SIGKILL");
    await expect.poll(() => ask(url, "select answer from kept").catch(() => undefined)).toBe(42);
  });
});

it("stopped while it is down, a server stays down", async () => {
  const directory = await place();
  const server = await startEmbedded({ directory, shelter: shelterIn(directory) });
  const pid = await postmasterOf(directory);
  process.kill(pid, "SIGKILL");
  await ended(pid, directory);
  await server.stop();
  const left = await readPostmasterPid(path.join(directory, "cluster"));
  expect(left === undefined || !isAlive(left.pid)).toBe(true);
});

it("clears away what a start that was killed half-way left behind, but not one under way", async () => {
  const directory = await place();
  const [abandoned, underWay] = [
    path.join(directory, "new-abandoned"),
    path.join(directory, "new-under-way"),
  ];
  await mkdir(path.join(abandoned, "cluster"), { recursive: true });
  await mkdir(underWay);
  await utimes(abandoned, new Date(0), new Date(0));
  await start(directory);
  expect((await readdir(directory)).toSorted()).toEqual(["cluster", "new-under-way"]);
});

describe("a second start on the same directory", () => {
  it("is refused and names the holder, who is not disturbed", async () => {
    const directory = await place();
    const { url } = await start(directory);
    await expect(startEmbedded({ directory, shelter: shelterIn(directory) })).rejects.toMatchObject({
      name: "EmbeddedFailure",
      reason: "directory_held",
      message: `the database in ${directory}/cluster is in use by process ${process.pid}`,
    });
    expect(await ask(url, "select 1")).toBe(1);
  });

  it("at the same moment as the first: one of them holds it", async () => {
    const directory = await place();
    const starts = await Promise.all([startElsewhere(directory), startElsewhere(directory)]);
    const said = starts.map((one) => one.said).toSorted();
    expect(said).toEqual(["directory_held", expect.stringMatching(/^postgres:/)]);
  });
});

describe.runIf(process.platform === "linux")("when the holder is killed", () => {
  it("the server ends in order by itself", async () => {
    const directory = await place();
    const { holder } = await startElsewhere(directory);
    const pid = await postmasterOf(directory);
    holder.kill("SIGKILL");
    await ended(pid, directory);
    await expect.poll(() => readPostmasterPid(path.join(directory, "cluster"))).toBe(undefined);
  });

  it("and the server is left behind, the next start ends it and takes over", async () => {
    const directory = await place();
    const { holder, said } = await startElsewhere(directory);
    await ask(said, "create table kept as select 42 as answer");
    const orphan = await postmasterOf(directory);
    for (const warden of await siblingsOf(orphan, holder.pid ?? 0)) process.kill(warden, "SIGKILL");
    holder.kill("SIGKILL");
    await once(holder, "exit");
    expect(isAlive(orphan)).toBe(true);

    const { url } = await start(directory);
    await ended(orphan, directory);
    expect(await ask(url, "select answer from kept")).toBe(42);
  });

  it("and the server with it, the next start recovers every committed row", async () => {
    const directory = await place();
    const { holder, said } = await startElsewhere(directory);
    await ask(said, "create table kept as select 42 as answer");
    const pid = await postmasterOf(directory);
    for (const warden of await siblingsOf(pid, holder.pid ?? 0)) process.kill(warden, "SIGKILL");
    process.kill(pid, "SIGKILL");
    holder.kill("SIGKILL");
    await once(holder, "exit");

    const { url } = await start(directory);
    expect(await ask(url, "select answer from kept")).toBe(42);
  });

  it("and the number of its server went to another process, the next start is not misled", async () => {
    const directory = await place();
    const { holder } = await startElsewhere(directory);
    const pidFile = path.join(directory, "cluster", "postmaster.pid");
    const left = await readFile(pidFile, "utf8");
    holder.kill("SIGTERM");
    await once(holder, "exit");
    const stranger = spawn("sleep", ["60"], { ...(asRoot && nobody), stdio: "ignore" });
    onTestFinished(() => {
      stranger.kill();
    });
    await writeFile(pidFile, left.replace(/^\d+/, String(stranger.pid)));

    const { url } = await start(directory);
    expect(await ask(url, "select 1")).toBe(1);
  });
});

it("outlives a ^C in the terminal until its holder ends it in order", async () => {
  const directory = await place();
  const { holder } = await startElsewhere(directory);
  const pid = await postmasterOf(directory);
  const { output } = await run("ps", ["-o", "pgid=", "-p", String(pid)]);
  expect(Number(output)).not.toBe(holder.pid);
  process.kill(-(holder.pid ?? 0), "SIGINT");
  expect(await once(holder, "exit")).toEqual([0, null]);
  expect(isAlive(pid)).toBe(false);
});

describe("a directory that cannot be used", () => {
  it("because another major version wrote it is refused untouched, with the way to upgrade", async () => {
    const directory = await place();
    const cluster = path.join(directory, "cluster");
    await mkdir(cluster);
    await writeFile(path.join(cluster, "PG_VERSION"), "17\n");
    const refused = startEmbedded({ directory, shelter: shelterIn(directory) });
    await expect(refused).rejects.toMatchObject({ reason: "other_version" });
    await expect(refused).rejects.toThrow(/written by PostgreSQL 17 .* pg_upgrade .*--old-datadir=/);
    expect(await readdir(cluster)).toEqual(["PG_VERSION"]);
    expect(await readdir(directory)).toEqual(["cluster"]);
  });

  it("because a file is in the way is named", async () => {
    const directory = await place();
    const file = path.join(directory, "file");
    await writeFile(file, "");
    const refused = startEmbedded({ directory: path.join(file, "data"), shelter: shelterIn(directory) });
    await expect(refused).rejects.toMatchObject({ reason: "unreachable_path" });
    await expect(refused).rejects.toThrow(file);
  });

  it.runIf(asRoot)(
    "because it is closed to the user we run it as is replaced by one in the shelter",
    async () => {
      const directory = await place();
      const closed = path.join(directory, "closed");
      await mkdir(closed, { mode: 0o700 });
      const { postgres: program } = await bundledBinaries();
      await cp(path.resolve(program, "../.."), path.join(closed, "programs"), {
        recursive: true,
        verbatimSymlinks: true,
      });
      const server = await startServer({
        binaries: await binariesIn(path.join(closed, "programs", "bin")),
        directory: path.join(closed, "data"),
        shelter: shelterIn(directory),
        log: () => undefined,
      });
      onTestFinished(() => server.stop());
      expect(server.directory).toMatch(/\/shelter\/data-[0-9a-f]{12}$/);
      expect(await ask(server.url, "select 1")).toBe(1);
      await expect(access(path.join(closed, "data"))).rejects.toThrow("ENOENT");
    },
  );
});

describe.runIf(asRoot)("as an ordinary user", () => {
  it("works in a directory of its own", async ({ skip }) => {
    if (!(await isReachable(process.execPath, nobody))) skip("node is closed to other users here");
    const directory = await place();
    await chown(directory, nobody.uid, nobody.gid);
    const { holder, said } = await startElsewhere(directory, nobody);
    expect(await ask(said, "select 1")).toBe(1);
    holder.kill("SIGTERM");
    expect(await once(holder, "exit")).toEqual([0, null]);
  });

  it("is told which directory is closed to it", async ({ skip }) => {
    if (!(await isReachable(process.execPath, nobody))) skip("node is closed to other users here");
    const directory = await place();
    const { said } = await startElsewhere(path.join(directory, "data"), nobody);
    expect(said).toBe("unreachable_path");
  });
});

describe.runIf(asRoot && process.platform === "linux")("on a small disk", () => {
  it("too small for a database the start says so and leaves nothing behind", async ({ skip }) => {
    const directory = await place();
    if (!(await mountSmallDisk(directory, "16m"))) skip("mounting is not permitted here");
    const refused = startEmbedded({ directory, shelter: shelterIn(directory) });
    await expect(refused).rejects.toMatchObject({
      reason: "no_space",
      message: expect.stringContaining(directory),
    });
    expect(await readdir(directory)).toEqual([]);
  });

  it("that fills up writes are refused, reads go on, and it recovers when there is room", async ({
    skip,
  }) => {
    const directory = await place();
    if (!(await mountSmallDisk(directory, "128m"))) skip("mounting is not permitted here");
    const { url } = await start(directory);
    await ask(url, "create table kept as select 42 as answer");
    const filler = path.join(directory, "filler");
    await expect(writeFile(filler, Buffer.alloc(128 << 20))).rejects.toThrow("ENOSPC");

    await expect(
      ask(url, "create table big as select repeat('x', 1000) from generate_series(1, 100000)"),
    ).rejects.toMatchObject({ code: "53100" });
    expect(await ask(url, "select answer from kept")).toBe(42);

    await rm(filler);
    const insert = () => ask(url, "insert into kept values (43) returning answer").catch(() => undefined);
    await expect.poll(insert).toBe(43);
  });
});

/** Mounts an empty disk over a directory until the test has finished; false where that is not permitted. */
async function mountSmallDisk(directory: string, size: string): Promise<boolean> {
  const { code } = await run("mount", ["-t", "tmpfs", "-o", `size=${size},mode=755`, "tmpfs", directory]);
  if (code === 0) onTestFinished(async () => void (await run("umount", [directory])));
  return code === 0;
}
