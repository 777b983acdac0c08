import { setTimeout as wait } from "node:timers/promises";
import { askMs, p95 } from "../replay/ask.ts";

const warmUpRenders = 50;
const renders = 60;

/** An address may ask for 50 pages a second. */
const betweenMs = 25;

/** How long the server takes, 19 times of 20, for a page that it has not made yet: each asks for another range, so that none is shared. */
export async function renderMs(page: URL): Promise<number> {
  const tookMs: number[] = [];
  for (let render = -warmUpRenders; render < renders; render += 1) {
    const url = new URL(page);
    url.searchParams.set("range", `bench-${render}`);
    tookMs.push(await askMs(url));
    await wait(betweenMs);
  }
  return p95(tookMs.slice(warmUpRenders));
}
