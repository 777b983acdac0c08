import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minutes } from "@heliograph/core";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connectServer } from "../server.ts";
import { startFakeServer, type FakeServer } from "../testing/fake-server.ts";
import { EvidenceStore } from "./evidence-store.ts";
import { startEvidenceUploads, type EvidenceUploads } from "./evidence-uploads.ts";

const tar = randomBytes(2.5 * 2 ** 20);

let directory: string;
let server: FakeServer;
let store: EvidenceStore;
let uploads: EvidenceUploads;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "evidence-"));
  server = await startFakeServer([]);
  store = await EvidenceStore.open(directory, Date.now(), () => undefined);
  const log = pino({ level: "silent" });
  uploads = startEvidenceUploads({ store, server: connectServer(server.url, "test"), log });
});

afterEach(async () => {
  vi.useRealTimers();
  uploads.stop();
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

async function keep() {
  const bundle = await store.keep(tar);
  if (bundle === null) throw new Error("it was not kept");
  uploads.wake();
  return bundle;
}

const until = (condition: () => boolean) => vi.waitUntil(condition, { timeout: 300_000, interval: 20 });

const partsOf = (sha256: string) => server.evidence.get(sha256) ?? [];

test("a bundle is sent in parts of a mebibyte until the server has all of it", async () => {
  const { sha256 } = await keep();
  await until(() => store.pending === 0);
  expect(partsOf(sha256).map(({ length }) => length)).toEqual([2 ** 20, 2 ** 20, 2 ** 19]);
  expect(Buffer.concat(partsOf(sha256))).toEqual(tar);
});

test("a server that goes away in the middle gets the rest when it is back", async () => {
  const { sha256 } = await keep();
  await until(() => partsOf(sha256).length > 0);
  server.takesEvidence = false;
  await until(() => server.turnedAway > 0);
  expect(partsOf(sha256).length).toBeLessThan(3);
  server.takesEvidence = true;
  uploads.retry();
  await until(() => store.pending === 0);
  expect(Buffer.concat(partsOf(sha256))).toEqual(tar);
});

test("what the disk no longer gives back keeps nothing else from being sent", async () => {
  server.takesEvidence = false;
  const torn = await keep();
  await rm(join(directory, `${torn.sha256}.tar`));
  const other = Buffer.from("another");
  const { sha256 = "" } = (await store.keep(other)) ?? {};
  server.takesEvidence = true;
  uploads.retry();
  await until(() => store.pending === 1);
  expect(Buffer.concat(partsOf(sha256))).toEqual(other);
  expect(store.next(Date.now())).toBeUndefined();
});

test("a bundle that the server refuses is sent again as a whole after a rest", async () => {
  server.dropsEvidence = true;
  const { sha256 } = await keep();
  await until(() => store.next(Date.now()) === undefined);
  server.dropsEvidence = false;
  vi.setSystemTime(Date.now() + minutes(10));
  uploads.wake();
  await until(() => store.pending === 0);
  expect(Buffer.concat(partsOf(sha256))).toEqual(tar);
});
