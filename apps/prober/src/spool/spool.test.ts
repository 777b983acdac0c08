import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hours, minutes } from "@heliograph/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Spool, spoolLimits } from "./spool.ts";

const noon = Date.UTC(2026, 0, 1, 12);
const all = { count: 1_000, sizeBytes: 2 ** 20 };

let directory: string;
let troubles: unknown[];
let opened: Spool[];

async function open(now = noon, limits = spoolLimits, path = directory): Promise<Spool> {
  const spool = await Spool.open(path, now, (error) => troubles.push(error), limits);
  opened.push(spool);
  return spool;
}

const line = (number: number) => JSON.stringify({ number });
const numbers = (lines: readonly string[] | undefined) => lines?.map((text) => Number(/\d+/.exec(text)?.[0]));

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "spool-"));
  troubles = [];
  opened = [];
});

afterEach(async () => {
  for (const spool of opened) await spool.close();
  await rm(directory, { recursive: true, force: true });
});

test("results come out newest first, across segments, as many as fit", async () => {
  const spool = await open();
  for (const number of [1, 2, 3, 4]) await spool.append([line(number)], noon + minutes(number));
  expect(numbers((await spool.next({ count: 3, sizeBytes: 1_000 }))?.lines)).toEqual([2, 3, 4]);
  expect(numbers((await spool.next({ count: 9, sizeBytes: 30 }))?.lines)).toEqual([3, 4]);
});

test("what is kept survives the process, and is sent until it is acknowledged", async () => {
  const first = await open();
  await first.append([line(1), line(2)], noon);
  await first.append([line(3)], noon + minutes(2));
  const second = await open(noon + minutes(3));
  expect(second.pending).toBe(3);
  const parcel = await second.next(all);
  expect(numbers(parcel?.lines)).toEqual([1, 2, 3]);
  if (parcel !== undefined) await second.acknowledge(parcel, noon + minutes(3));
  expect(second.pending).toBe(0);
  expect(await second.next(all)).toBeUndefined();
  const third = await open(noon + minutes(4));
  expect(third.pending).toBe(0);
});

test("a line torn by a kill is passed over", async () => {
  const spool = await open();
  await spool.append([line(1), line(2)], noon);
  const [name = ""] = await readdir(directory);
  await appendFile(join(directory, name), '{"number":3,"x":"');
  const next = await open(noon);
  await next.append([line(4)], noon);
  expect(numbers((await next.next(all))?.lines)).toEqual([1, 2, 4]);
});

test("acknowledged results stay on disk for 15 more minutes", async () => {
  const spool = await open();
  await spool.append([line(1)], noon);
  const parcel = await spool.next(all);
  if (parcel !== undefined) await spool.acknowledge(parcel, noon);
  await spool.append([line(2)], noon + minutes(2));
  await spool.tidy(noon + minutes(2));
  await spool.tidy(noon + minutes(16));
  expect(await readdir(directory)).toHaveLength(2);
  await spool.tidy(noon + minutes(17));
  expect(await readdir(directory)).toHaveLength(1);
  expect(spool.dropped).toBe(0);
});

test("beyond its size the oldest results are dropped and counted, those already sent first", async () => {
  const spool = await open(noon, { ...spoolLimits, totalBytes: 40 });
  await spool.append([line(1)], noon);
  await spool.append([line(2)], noon + minutes(1));
  await spool.append([line(3)], noon + minutes(2));
  const newest = await spool.next({ count: 1, sizeBytes: 100 });
  if (newest !== undefined) await spool.acknowledge(newest, noon + minutes(2));
  await spool.append([line(4)], noon + minutes(3));
  await spool.tidy(noon + minutes(3));
  expect(numbers((await spool.next(all))?.lines)).toEqual([1, 2, 4]);
  expect(spool.dropped).toBe(0);
  await spool.append([line(5)], noon + minutes(4));
  await spool.tidy(noon + minutes(4));
  expect(numbers((await spool.next(all))?.lines)).toEqual([2, 4, 5]);
  expect(spool.dropped).toBe(1);
});

test("results older than a day are dropped and counted", async () => {
  const spool = await open();
  await spool.append([line(1)], noon);
  await spool.append([line(2)], noon + hours(23));
  await spool.tidy(noon + hours(24));
  expect(numbers((await spool.next(all))?.lines)).toEqual([2]);
  expect(spool.dropped).toBe(1);
});

test("what the disk refuses stays in memory, is sent from there, and is written once the disk takes it", async () => {
  const blocked = join(directory, "blocked");
  await writeFile(blocked, "");
  const spool = await open(noon, spoolLimits, blocked);
  await spool.append([line(1)], noon);
  expect(troubles).not.toEqual([]);
  expect(numbers((await spool.next(all))?.lines)).toEqual([1]);
  await rm(blocked);
  await spool.append([line(2)], noon + minutes(2));
  await spool.close();
  const next = await open(noon + minutes(3), spoolLimits, blocked);
  expect(numbers((await next.next(all))?.lines)).toEqual([1, 2]);
});

test("a disk that stays full costs a bounded amount of memory", async () => {
  const blocked = join(directory, "blocked");
  await writeFile(blocked, "");
  const spool = await open(noon, { ...spoolLimits, unsavedBytes: 30 }, blocked);
  for (const number of [1, 2, 3, 4]) await spool.append([line(number)], noon + minutes(number));
  await spool.tidy(noon + minutes(4));
  expect(numbers((await spool.next(all))?.lines)).toEqual([3, 4]);
  expect(spool.dropped).toBe(2);
});

test("a segment that cannot be read back is counted as dropped and stops nothing", async () => {
  const first = await open();
  await first.append([line(1)], noon);
  await first.close();
  const spool = await open(noon + minutes(1));
  const [name = ""] = await readdir(directory);
  await rm(join(directory, name));
  await spool.append([line(2)], noon + minutes(1));
  expect(numbers((await spool.next(all))?.lines)).toEqual([2]);
  expect(spool.dropped).toBe(1);
});
