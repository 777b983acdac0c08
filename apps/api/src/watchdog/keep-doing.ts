import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";

/**
 * Does something again and again, with a pause before each time, until it is stopped, which ends what is under way; what goes
 * wrong is logged and tried again.
 */
export function keepDoing(
  work: (signal: AbortSignal) => Promise<void>,
  { everyMs, failure, log }: { everyMs: number; failure: string; log: Logger },
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepOn = async () => {
    while (!signal.aborted) {
      await wait(everyMs, undefined, { signal });
      await work(signal).catch((error: unknown) => {
        if (!signal.aborted) log.error({ err: error }, failure);
      });
    }
  };
  const done = keepOn().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return () => {
    stopping.abort();
    return done;
  };
}
