import { setTimeout as wait } from "node:timers/promises";
import type { BenchServer } from "../ingest/server.ts";
import { cpuTimeMs } from "../ingest/cpu-time.ts";
import { askMs } from "../replay/ask.ts";

const warmUpRenders = 100;
const renders = 100;

/** An address may ask for 50 pages a second. */
const betweenMs = 25;

/**
 * Processor time that the server takes for a page that it has not made yet, in ms: each asks for another range, so that none is
 * shared. `undefined` where the system does not tell.
 */
export async function renderCpuMs({ address, pid }: BenchServer, path: string): Promise<number | undefined> {
  const renderOf = async (count: number, name: string) => {
    for (let render = 0; render < count; render += 1) {
      const url = new URL(path, address);
      url.searchParams.set("range", `${name}-${render}`);
      await askMs(url);
      await wait(betweenMs);
    }
  };
  await renderOf(warmUpRenders, "warm-up");
  const before = await cpuTimeMs(pid);
  await renderOf(renders, "measured");
  const after = await cpuTimeMs(pid);
  return before === undefined || after === undefined ? undefined : (after - before) / renders;
}
