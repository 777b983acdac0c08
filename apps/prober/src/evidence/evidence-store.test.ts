import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minutes } from "@heliograph/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { EvidenceStore, evidenceLimits, type Bundle } from "./evidence-store.ts";

const noon = Date.UTC(2026, 0, 1, 12);
const tar = Buffer.from("a bundle");

let directory: string;
let troubles: unknown[];

const open = (now = noon, limits = evidenceLimits, path = directory) =>
  EvidenceStore.open(path, now, (error) => troubles.push(error), limits);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "evidence-"));
  troubles = [];
});

afterEach(() => rm(directory, { recursive: true, force: true }));

/** Keeps a bundle that must find room. */
async function keep(store: EvidenceStore, content: Buffer): Promise<Bundle> {
  const bundle = await store.keep(content);
  if (bundle === null) throw new Error("it was not kept");
  return bundle;
}

test("a bundle is on disk under its hash once it is kept, and is there for the next process", async () => {
  const bundle = await keep(await open(), tar);
  expect(bundle.sha256).toBe(createHash("sha256").update(tar).digest("hex"));
  expect(await readFile(join(directory, `${bundle.sha256}.tar`))).toEqual(tar);
  const next = await open();
  expect(next.next(noon)).toMatchObject(bundle);
  expect(await next.read(bundle, 2, 3)).toEqual(tar.subarray(2, 5));
});

test("the same bundle is kept once, also when it comes twice at the same time", async () => {
  const store = await open();
  await Promise.all([store.keep(tar), store.keep(tar)]);
  expect(store.pending).toBe(1);
  expect(await readdir(directory)).toHaveLength(1);
});

test("what a killed process had not finished is cleared away", async () => {
  await writeFile(join(directory, `${"0".repeat(64)}.tar.new`), "half");
  const store = await open();
  expect(store.pending).toBe(0);
  expect(await readdir(directory)).toEqual([]);
});

test("bundles that the server has stay for 15 more minutes", async () => {
  const store = await open();
  const bundle = await keep(store, tar);
  await store.acknowledge(bundle, noon);
  expect(store.next(noon)).toBeUndefined();
  expect((await open()).pending).toBe(0);
  await store.tidy(noon + minutes(15) - 1);
  expect(await readdir(directory)).toHaveLength(1);
  await store.tidy(noon + minutes(15));
  expect(await readdir(directory)).toEqual([]);
});

test("beyond its size the new is refused and counted, after what the server has is gone", async () => {
  const store = await open(noon, { ...evidenceLimits, totalBytes: 20 });
  const first = await keep(store, Buffer.from("1234567890"));
  await keep(store, Buffer.from("abcdefghij"));
  expect(await store.keep(Buffer.from("x"))).toBeNull();
  expect(store.dropped).toBe(1);
  await store.acknowledge(first, noon);
  await keep(store, Buffer.from("xyz"));
  expect(store.pending).toBe(2);
  expect(await readdir(directory)).toHaveLength(2);
});

test("a disk that refuses costs the bundle, and is told of", async () => {
  const blocked = join(directory, "blocked");
  await writeFile(blocked, "");
  const store = await open(noon, evidenceLimits, blocked);
  expect(await store.keep(tar)).toBeNull();
  expect(store.dropped).toBe(1);
  expect(troubles).not.toEqual([]);
});

test("what is set aside is left until its time has come, or for the next process", async () => {
  const store = await open();
  const bundle = await keep(store, tar);
  store.setAside(bundle, noon + minutes(10));
  expect(store.next(noon + minutes(10) - 1)).toBeUndefined();
  expect(store.pending).toBe(1);
  expect(store.next(noon + minutes(10))).toMatchObject(bundle);
  expect((await open()).next(noon)).toMatchObject(bundle);
});
