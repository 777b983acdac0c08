import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { observationSchema, type Check } from "@heliograph/core";
import { checkBundle } from "@heliograph/evidence";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testCheck } from "./testing/check.ts";
import { idOf, startFakeServer, type FakeServer } from "./testing/fake-server.ts";
import { spawnProber, type ProberProcess } from "./testing/prober-process.ts";

let gone: string;
let directory: string;
let mirror: FakeMirror;
let server: FakeServer;
let probers: ProberProcess[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "prober-"));
  mirror = await startFakeMirror();
  const closed = await startFakeMirror();
  await closed.close();
  gone = closed.baseUrl;
  probers = [];
});

afterEach(async () => {
  for (const { child } of probers) child.kill("SIGKILL");
  await Promise.all(probers.map(({ ended }) => ended));
  await Promise.all([mirror.close(), server.close()]);
  await rm(directory, { recursive: true, force: true });
});

async function serve(checks: Partial<Check>[], references: string[] = []) {
  const everySecond = { baseUrl: mirror.baseUrl, everyMs: 1_000 };
  server = await startFakeServer(
    checks.map((check) => testCheck({ ...everySecond, ...check })),
    { references, log: logOf(mirror) },
  );
}

const logOf = ({ verifierKey, sumdbUrl }: FakeMirror) => ({
  key: verifierKey,
  trusted: null,
  doubtful: [],
  sources: [{ mirror: "sum", baseUrl: sumdbUrl, direct: true }],
});

function start(options: Parameters<typeof spawnProber>[1] = {}, environment: Record<string, string> = {}) {
  const settings = { HELIOGRAPH_SERVER: server.url, HELIOGRAPH_SPOOL: directory, ...environment };
  const prober = spawnProber(settings, options);
  probers.push(prober);
  return prober;
}

const until = (condition: () => boolean | Promise<boolean>) =>
  vi.waitUntil(condition, { timeout: 300_000, interval: 20 });

/** The ids of the results that are whole on disk. */
async function kept(): Promise<string[]> {
  const folder = join(directory, "test");
  const files = (await readdir(folder, { withFileTypes: true }).catch(() => [])).filter((each) =>
    each.isFile(),
  );
  const texts = await Promise.all(files.map(({ name }) => readFile(join(folder, name), "utf8")));
  return texts
    .flatMap((text) => text.split("\n").slice(0, -1))
    .map((line) => idOf(observationSchema.parse(JSON.parse(line))));
}

/** The files of evidence on disk. */
const bundles = () => readdir(join(directory, "test", "evidence")).catch((): string[] => []);

/** The evidence that the server was told of. */
const evidenceNamed = () =>
  [...server.recorded.values()]
    .flatMap(({ integrity }) => integrity?.findings ?? [])
    .flatMap(({ evidence }) => evidence?.sha256 ?? []);

/** What the server was told of as failed. */
const failures = () => [...server.recorded.values()].filter(({ outcome }) => outcome === "failed");

/** The slots from the first to the last that the server has, in milliseconds between one and the next. */
function gaps(): number[] {
  const slots = [...server.recorded.values()]
    .map(({ scheduledAt }) => Date.parse(scheduledAt))
    .toSorted((a, b) => a - b);
  return slots.slice(1).map((at, index) => at - (slots[index] ?? 0));
}

test("what is seen reaches the server, and a stop in good order ends with 0 and leaves nothing unsent", async () => {
  await serve([{}]);
  const { child, ended } = start();
  await until(() => server.recorded.size >= 3);
  expect([...server.recorded.values()][0]).toMatchObject({ mirror: "example", outcome: "ok" });
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect((await kept()).filter((id) => !server.recorded.has(id))).toEqual([]);
});

test("cut off and back again, with answers lost on the way: everything arrives, nothing twice", async () => {
  await serve([{}]);
  start();
  await until(() => server.recorded.size >= 1);
  server.mood = "away";
  const before = server.recorded.size;
  await until(async () => (await kept()).length >= before + 3);
  server.mood = "deaf";
  await until(() => server.recorded.size >= before + 3);
  server.mood = "well";
  await until(() => server.repeated > 0);
  const after = server.recorded.size;
  await until(() => server.recorded.size > after);
  expect(gaps().every((gap) => gap === 1_000)).toBe(true);
});

test("killed while cut off: what was kept arrives after the restart, which needs no server to go on looking", async () => {
  await serve([{}]);
  const first = start();
  await until(() => server.recorded.size >= 1);
  server.mood = "away";
  await until(async () => (await kept()).length >= server.recorded.size + 2);
  first.child.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  const before = await kept();
  start();
  await until(async () => (await kept()).length >= before.length + 2);
  server.mood = "well";
  await until(() => before.every((id) => server.recorded.has(id)));
});

test("evidence that a killed prober had kept and not yet sent arrives after the restart, and proves itself", async () => {
  await serve([{ kind: "integrity", everyMs: 5_000 }]);
  server.takesEvidence = false;
  mirror.order({ kind: "wrong-zip", on: "*/example.com/hello/*" });
  const { child, ended } = start();
  await until(async () => (await bundles()).length > 0);
  await until(() => evidenceNamed().length > 0);
  child.kill("SIGKILL");
  expect(await ended).toBe("SIGKILL");
  const [sha256 = ""] = evidenceNamed();
  expect(await bundles()).toContain(`${sha256}.tar`);
  expect(server.evidence.size).toBe(0);
  server.takesEvidence = true;
  start();
  await until(async () => (await bundles()).includes(`${sha256}.sent`));
  const bundle = Buffer.concat(server.evidence.get(sha256) ?? []);
  expect(await checkBundle(bundle, mirror.verifierKey)).toMatchObject({ proved: true });
});

test("a stop waits for no archive that does not come", async () => {
  await serve([{ kind: "integrity", everyMs: 5_000 }]);
  mirror.order({ kind: "stall", on: "*.zip", afterBytes: 10 });
  const { child, ended } = start();
  await until(() => mirror.log.some(({ path }) => path.endsWith(".zip")));
  const toldMs = performance.now();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(performance.now() - toldMs).toBeLessThan(60_000);
});

test("a failing mirror is reported once our own network has been seen to be well, and looked at again", async () => {
  await serve([{ mirror: "gone", baseUrl: gone, everyMs: 3_000 }], [mirror.baseUrl]);
  start();
  await until(() => failures().length >= 2);
  expect(failures().slice(0, 2)).toMatchObject([
    { outcome: "failed", error: "connect_refused" },
    { outcome: "failed", error: "connect_refused" },
  ]);
});

test("without a network of our own nothing is called failed, and the server is told at once", async () => {
  await serve([{}, { mirror: "gone", baseUrl: gone }], [gone, gone, gone]);
  start();
  await until(() => server.recorded.size >= 4);
  await until(() => server.heartbeats.some(({ isolatedSince }) => isolatedSince !== null));
  const results = [...server.recorded.values()];
  expect(results.some(({ mirror: slug, error }) => slug === "gone" && error === "agent_isolated")).toBe(true);
  expect(results.some(({ outcome }) => outcome === "failed")).toBe(false);
});

test("a prober whose vantage was taken over ends with 1", async () => {
  await serve([{}]);
  const { ended } = start();
  await until(() => server.recorded.size >= 1);
  server.mood = "superseded";
  expect(await ended).toBe(1);
});

test("a token that the server does not know ends it with 78", async () => {
  await serve([{}]);
  server.mood = "unauthorized";
  expect(await start().ended).toBe(78);
});

test("wrong settings are told all at once and end it with 78", async () => {
  await serve([]);
  const wrong = {
    HELIOGRAPH_SERVER: "nowhere",
    HELIOGRAPH_TOKEN: "",
    HELIOGRAPH_ALLOW_PRIVATE: "10.0.0.0/8",
  };
  const { ended, output } = start({}, wrong);
  expect(await ended).toBe(78);
  await until(() => Object.keys(wrong).every((name) => output().includes(name)));
});

test("it ends when the channel to its parent closes", async () => {
  await serve([{}]);
  const { child, ended } = start({ ipc: true });
  await until(() => server.recorded.size >= 1);
  child.disconnect();
  expect(await ended).toBe(0);
});

test("it ends when the process named as its parent ends", async () => {
  await serve([{}]);
  const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const { ended } = start({}, { HELIOGRAPH_PARENT: String(parent.pid) });
  await until(() => server.recorded.size >= 1);
  parent.kill("SIGKILL");
  expect(await ended).toBe(0);
});
