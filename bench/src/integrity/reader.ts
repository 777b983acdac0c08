import { monitorEventLoopDelay } from "node:perf_hooks";
import { readZipFile, type ZipTask } from "@heliograph/goproxy";

/** What it took to read a zip. */
export type Read = {
  h1: string;
  tookMs: number;
  /** Resident memory at its highest, beyond what the process began with. */
  addedBytes: number;
  /** How late the main thread was meanwhile. */
  lateP99Ms: number;
};

const sampleEveryMs = 5;
const startedBytes = process.memoryUsage.rss();

process.on("message", (task: ZipTask) => void measure(task));

async function measure(task: ZipTask): Promise<void> {
  const lateness = monitorEventLoopDelay({ resolution: sampleEveryMs });
  lateness.enable();
  let highestBytes = startedBytes;
  const sampling = setInterval(() => {
    highestBytes = Math.max(highestBytes, process.memoryUsage.rss());
  }, sampleEveryMs);
  const startedMs = performance.now();
  const { h1 } = await readZipFile(task);
  const tookMs = performance.now() - startedMs;
  lateness.disable();
  clearInterval(sampling);
  const addedBytes = highestBytes - startedBytes;
  const read: Read = { h1, tookMs, addedBytes, lateP99Ms: lateness.percentile(99) / 1e6 };
  process.send?.(read);
}
