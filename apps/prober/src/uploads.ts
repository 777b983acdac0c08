import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { createAlarm } from "./alarm.ts";
import { backoffMs, uploadGapMs } from "./pace.ts";
import type { Server } from "./server.ts";
import type { Parcel, Spool } from "./spool/spool.ts";

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

/** Sends what waits in the spool, newest first, until it is acknowledged. `epoch` is `undefined` until the server has given one. */
export function startUploads(options: {
  spool: Spool;
  server: Server;
  epoch: () => number | undefined;
  onSuperseded: (detail: string) => void;
  log: Logger;
}): Uploads {
  const { spool, server, epoch, onSuperseded, log } = options;
  const [arrival, pause] = [createAlarm(), createAlarm()];
  let stopAt = Infinity;
  let failures = 0;
  let count = parcelLimit.count;

  const send = async (parcel: Parcel, sentUnder: number): Promise<number> => {
    const reply = await server.ingest(sentUnder, Date.now(), parcel.lines);
    const failed = reply.kind === "unavailable" || reply.kind === "unauthorized";
    failures = failed ? failures + 1 : 0;
    switch (reply.kind) {
      case "accepted": {
        const backlog = parcel.lines.length === count;
        count = parcelLimit.count;
        for (const refusal of reply.body.refused.slice(0, 10))
          log.warn({ refusal }, "the server refuses a result");
        await spool.acknowledge(parcel, Date.now());
        return uploadGapMs(backlog);
      }
      case "superseded":
        if (epoch() === sentUnder) onSuperseded(reply.detail);
        return uploadGapMs(false);
      case "refused":
        log.error({ count: parcel.lines.length, detail: reply.detail }, "the server refuses results");
        if (parcel.lines.length === 1) await spool.acknowledge(parcel, Date.now());
        count = Math.max(1, Math.floor(parcel.lines.length / 2));
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
      const parcel = sentUnder === undefined ? undefined : await spool.next({ ...parcelLimit, count });
      if (sentUnder !== undefined && parcel !== undefined) {
        const waitMs = await send(parcel, sentUnder);
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
