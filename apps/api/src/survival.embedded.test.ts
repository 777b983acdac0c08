import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { minutes, receiptSchema, workSchema, type Observation, type Receipt } from "@heliograph/core";
import { connect, disconnect, startEmbedded } from "@heliograph/db";
import { sql } from "drizzle-orm";
import { expect, it, onTestFinished } from "vitest";

const program = fileURLToPath(new URL("main.ts", import.meta.url));

const kills = 20;
const lanes = 4;
const batchSize = 50;
const token = "a-token-for-tests-of-at-least-32-characters";
const instance = randomUUID();

const site = `
catalogue: none
local_vantage: false
mirrors:
  - { slug: alpha, name: Alpha, base_url: "https://alpha.example" }
vantages:
  - { slug: remote, name: { en: Remote, zh-CN: Remote }, region: east, token: ${token} }
`;

it(`killed ${kills} times while it records, a server keeps every acknowledged observation and counts none twice`, async () => {
  const data = await dataDirectory();
  const next = batchesFrom(Date.now() - minutes(30));
  const acknowledged: Observation[][] = [];
  const unsure: Observation[][] = [];
  let cutShort = 0;

  for (let kill = 1; kill <= kills; kill += 1) {
    const server = await startServer(data);
    const epoch = await takeVantage(server.url);
    let receiptsLeft = 1 + (kill % 7);
    const record = async () => {
      while (receiptsLeft > 0) {
        const batch = unsure.pop() ?? next();
        const receipt = await send(server.url, epoch, batch);
        (receipt === undefined ? unsure : acknowledged).push(batch);
        if (receipt === undefined) cutShort += 1;
        receiptsLeft -= 1;
      }
    };
    const recording = Array.from({ length: lanes }, record);
    // The first lane to end leaves the others with a batch under way.
    await Promise.race(recording);
    await killServer(server.process, data, { withDatabase: kill % 2 === 0 });
    await Promise.all(recording);
  }
  expect(acknowledged.length).toBeGreaterThan(kills);
  expect(cutShort).toBeGreaterThan(kills);

  const server = await startServer(data);
  const epoch = await takeVantage(server.url);
  for (const batch of unsure) await send(server.url, epoch, batch);
  for (const batch of acknowledged) {
    const all = { recorded: 0, repeated: batch.length, quarantined: 0, refused: [] };
    expect(await send(server.url, epoch, batch)).toEqual(all);
  }
  await killServer(server.process, data, { withDatabase: false });

  const sent = (acknowledged.length + unsure.length) * batchSize;
  expect(await countsIn(data)).toEqual({
    observations: sent,
    in_5m: sent,
    in_1h: sent,
    in_1d: sent,
  });
});

async function dataDirectory(): Promise<string> {
  const data = await mkdtemp(path.join(tmpdir(), "heliograph-survival-"));
  // As root the database runs as somebody else, who must get in.
  await chmod(data, 0o755);
  await writeFile(path.join(data, "heliograph.yaml"), site);
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  return data;
}

/** Batches of runs, a tenth of a second apart, that no two calls share. */
function batchesFrom(firstAt: number): () => Observation[] {
  let at = firstAt;
  return () => Array.from({ length: batchSize }, () => observationAt((at += 100)));
}

function observationAt(at: number): Observation {
  const instant = new Date(at).toISOString();
  return {
    mirror: "alpha",
    kind: "availability",
    scheduledAt: instant,
    attempt: 0,
    startedAt: instant,
    outcome: "ok",
    error: "ok",
    measures: { ttfbMs: 12.5, totalMs: 20 },
    facts: { httpVersion: "2" },
    detail: "",
  };
}

async function startServer(data: string): Promise<{ url: string; process: ChildProcess }> {
  const server = spawn(process.execPath, [program], {
    env: {
      PORT: "0",
      HOST: "127.0.0.1",
      HELIOGRAPH_DATA: data,
      HELIOGRAPH_CONFIG: path.join(data, "heliograph.yaml"),
      HELIOGRAPH_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    server.kill("SIGKILL");
  });
  for await (const line of createInterface(server.stdout)) {
    const [, url] = /^Heliograph is at (\S+)$/.exec(line) ?? [];
    if (url !== undefined) return { url, process: server };
  }
  throw new Error("the server ended before it was up");
}

/** Kills the server, and its database in the same moment or not. */
async function killServer(server: ChildProcess, data: string, { withDatabase }: { withDatabase: boolean }) {
  const ended = once(server, "exit");
  if (withDatabase) {
    const lock = await readFile(path.join(data, "postgres", "cluster", "postmaster.pid"), "utf8");
    process.kill(Number.parseInt(lock, 10), "SIGKILL");
  }
  server.kill("SIGKILL");
  await ended;
}

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(minutes(2)),
  });

async function takeVantage(url: string): Promise<number> {
  const sentAt = new Date().toISOString();
  const heartbeat = { version: "1", instance, sentAt, isolatedSince: null, spooled: 0, dropped: 0 };
  const answer = await post(`${url}/api/v1/prober/heartbeat`, heartbeat);
  return workSchema.parse(await answer.json()).epoch;
}

/** Sends a batch; without a receipt nobody knows whether it was recorded. */
async function send(url: string, epoch: number, observations: Observation[]): Promise<Receipt | undefined> {
  const batch = { epoch, sentAt: new Date().toISOString(), observations };
  const answer = await post(`${url}/api/v1/ingest`, batch).catch(() => undefined);
  return answer?.ok ? receiptSchema.parse(await answer.json()) : undefined;
}

/** How many observations there are, and how many the history counts in each of its widths. */
async function countsIn(data: string): Promise<unknown> {
  const embedded = await startEmbedded({ directory: path.join(data, "postgres") });
  onTestFinished(() => embedded.stop());
  const database = await connect(embedded.url);
  onTestFinished(() => disconnect(database));
  const [counts] = await database.execute(sql`
    select (select count(*)::int from observations) as observations,
           (select sum(ok)::int from rollups_5m) as in_5m,
           (select sum(ok)::int from rollups_1h) as in_1h,
           (select sum(ok)::int from rollups_1d) as in_1d`);
  return counts;
}
