import { setTimeout as sleep } from "node:timers/promises";
import { median, MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Task } from "../probe.ts";
import { canaryUrl, moduleVersion } from "../questions/module-version.ts";

/** Each protocol is asked so often, by turns. */
const rounds = 3;

/**
 * How long the first byte of the same answer takes over HTTP/2 and over HTTP/1.1 once it is asked for, in ms, on fresh connections
 * to the same address: the median of each. Null where connections come about that nobody may rely on, undefined where one of them
 * does not answer.
 */
export async function firstBytesOf(
  task: Task,
  asker: Asker,
  address: string,
): Promise<{ h2Ms: number; http1Ms: number } | null | undefined> {
  const url = canaryUrl(task);
  const { bodyLimitBytes } = moduleVersion;
  const { paceMs, signal } = task;
  const ask = async (http2: boolean): Promise<number | undefined> => {
    await sleep(paceMs, undefined, { signal });
    const { status, facts, measures } = await asker.get(url, {
      address,
      http2,
      bodyLimitBytes,
      followRedirects: 0,
      signal,
    });
    return status === 200 && (facts["httpVersion"] === "2") === http2 ? measures["ttfbMs"] : undefined;
  };
  const [h2, http1]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [http2, taken] of [
        [true, h2],
        [false, http1],
      ] as const) {
        const ttfbMs = await ask(http2);
        if (ttfbMs === undefined) return undefined;
        taken.push(ttfbMs);
      }
    }
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return error.reason.startsWith("tls_") ? null : undefined;
  }
  return { h2Ms: median(h2) ?? 0, http1Ms: median(http1) ?? 0 };
}
