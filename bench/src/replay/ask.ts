import { setTimeout as wait } from "node:timers/promises";

/** How long an answer takes until all of it has arrived. */
export async function askMs(url: URL): Promise<number> {
  const startedMs = performance.now();
  const response = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`the server answered ${response.status} to ${url.pathname}`);
  return performance.now() - startedMs;
}

/** How long answers to so many questions took, one after the other. */
export async function askAll(urls: readonly URL[], betweenMs: number): Promise<number[]> {
  const tookMs: number[] = [];
  for (const url of urls) {
    tookMs.push(await askMs(url));
    await wait(betweenMs);
  }
  return tookMs;
}

/** What 19 of 20 do not exceed. */
export const p95 = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
