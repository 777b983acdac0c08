import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { createAlarm } from "./alarm.ts";
import { backoffMs, uploadGapMs } from "./pace.ts";
import type { Load, Results } from "./results.ts";
import type { Server } from "./server.ts";

/** The most that one upload carries; the server takes 2 MiB. */
const parcelLimit = { count: 500, sizeBytes: 2 ** 20 };

/** What keeps sending results. */
export type Uploads = {
  /** There is something new to send. */
  wake: () => void;
  /** The server is there, so that waiting for it can end. */
  retry: () => void;
  /** Resolves when nothing waits any more, the server cannot be reached or the time is up. */
  stop: (withinMs: number) => Promise<void>;
};

/** Sends the results that wait until they are acknowledged. `epoch` is `undefined` until the server has given one. */
export function startUploads(options: {
  results: Results;
  server: Server;
  epoch: () => number | undefined;
  onSuperseded: (detail: string) => void;
  log: Logger;
}): Uploads {
  const { results, server, epoch, onSuperseded, log } = options;
  const [arrival, pause] = [createAlarm(), createAlarm()];
  let stopAt = Infinity;
  let failures = 0;
  let count = parcelLimit.count;

  const send = async (load: Load, sentUnder: number): Promise<number> => {
    const reply = await server.ingest(sentUnder, Date.now(), load.lines);
    const failed = reply.kind === "unavailable" || reply.kind === "unauthorized";
    failures = failed ? failures + 1 : 0;
    switch (reply.kind) {
      case "accepted": {
        const backlog = load.lines.length === count;
        count = parcelLimit.count;
        for (const refusal of reply.body.refused.slice(0, 10))
          log.warn({ refusal }, "the server refuses a result");
        await load.acknowledge(Date.now());
        return uploadGapMs(backlog);
      }
      case "superseded":
        if (epoch() === sentUnder) onSuperseded(reply.detail);
        return uploadGapMs(false);
      case "refused":
        log.error({ count: load.lines.length, detail: reply.detail }, "the server refuses results");
        if (load.lines.length === 1) await load.acknowledge(Date.now());
        count = Math.max(1, Math.floor(load.lines.length / 2));
        return uploadGapMs(true);
      case "unavailable":
      case "unauthorized": {
        const waitMs = backoffMs(failures, Math.random());
        const askedMs = reply.kind === "unavailable" ? (reply.retryAfterMs ?? 0) : 0;
        log.debug({ detail: reply.detail, waitMs }, "results wait");
        return Math.max(waitMs, Math.min(askedMs, 60_000));
      }
    }
  };

  const keepSending = async () => {
    while (performance.now() < stopAt) {
      const sentUnder = epoch();
      const load = sentUnder === undefined ? undefined : await results.next({ ...parcelLimit, count });
      if (sentUnder !== undefined && load !== undefined) {
        const waitMs = await send(load, sentUnder);
        if (stopAt === Infinity) await pause.wait(waitMs);
        else if (failures > 0) return;
      } else if (stopAt === Infinity) await arrival.wait(Infinity);
      else return;
    }
  };
  const kept = keepSending();
  return {
    wake: () => arrival.ring(),
    retry() {
      if (failures > 0) pause.ring();
      arrival.ring();
    },
    async stop(withinMs) {
      stopAt = performance.now() + withinMs;
      arrival.ring();
      pause.ring();
      await Promise.race([kept, sleep(withinMs, undefined, { ref: false })]);
    },
  };
}
