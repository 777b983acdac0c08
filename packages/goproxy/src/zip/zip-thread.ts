import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { seconds } from "@heliograph/core";
import { ArchiveError } from "@heliograph/sumdb";
import type { Reading, ReadZip, ZipTask } from "./reading.ts";

/** What the thread's heap may grow to. Much of what is unpacked hangs on young objects, so few of them may pile up. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

/** How long a thread may compute for one file. */
type Limit = { processorMs: number };
const defaultLimit: Limit = { processorMs: seconds(60) };

/** The one thread that reads zips, while there is one. */
let thread: Worker | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Reads a file as the zip of a version, in a thread of its own that takes one file at a time.
 * Throws `ArchiveError` when it is none, which includes that it takes too long; anything else thrown is our trouble,
 * such as the thread's death, and says nothing of the archive.
 */
export function readZipFile(task: ZipTask, signal?: AbortSignal, limit = defaultLimit): Promise<ReadZip> {
  const reading = lastTurn.then(() => readInThread(task, signal, limit));
  lastTurn = reading.catch(() => {});
  return reading;
}

async function readInThread(task: ZipTask, signal: AbortSignal | undefined, limit: Limit): Promise<ReadZip> {
  signal?.throwIfAborted();
  const worker = (thread ??= await startThread());
  const ended = new AbortController();
  // A thread without work keeps no program running.
  worker.ref();
  try {
    const reading = await Promise.race([
      answerOf(worker, task, signal),
      refuseWhenSpent(worker, limit, ended.signal),
    ]);
    if ("fault" in reading) throw new ArchiveError(reading.fault, reading.message, reading.h1);
    return reading;
  } catch (error) {
    if (error instanceof ArchiveError && error.fault !== "too-slow") throw error;
    await endThread(worker);
    signal?.throwIfAborted();
    throw error;
  } finally {
    ended.abort();
    worker.unref();
  }
}

async function startThread(): Promise<Worker> {
  const url = new URL("./zip-worker.ts", import.meta.url);
  const worker = new Worker(url, { resourceLimits });
  await once(worker, "online");
  return worker;
}

async function endThread(worker: Worker): Promise<void> {
  thread = undefined;
  await worker.terminate();
}

async function answerOf(worker: Worker, task: ZipTask, signal: AbortSignal | undefined): Promise<Reading> {
  const answered = once(worker, "message", signal && { signal });
  worker.postMessage(task);
  const [reading]: Reading[] = await answered;
  if (reading === undefined) throw new Error("the thread gave no answer");
  return reading;
}

/** Throws when the thread has used up its processor time; how long it took on the clock is up to what else runs. */
async function refuseWhenSpent(worker: Worker, { processorMs }: Limit, signal: AbortSignal): Promise<never> {
  const before = await worker.cpuUsage();
  for (let leftMs = processorMs; leftMs > 0;) {
    await setTimeout(leftMs, undefined, { signal });
    const { user, system } = await worker.cpuUsage(before);
    leftMs = processorMs - (user + system) / 1_000;
  }
  throw new ArchiveError("too-slow", `reading took more than ${processorMs / 1_000} s of processor time`);
}
