import { minutes, seconds } from "@heliograph/core";
import type { Logger } from "pino";
import { createAlarm } from "../alarm.ts";
import { backoffMs, partGapMs } from "../pace.ts";
import type { Server } from "../server.ts";
import type { Bundle, EvidenceStore } from "./evidence-store.ts";

/** What one request carries. */
const partBytes = 2 ** 20;

/** The longest that the server may ask us to wait. */
const longestWaitMs = seconds(60);

/** How long a bundle rests that the server refuses or the disk does not give back. */
const restMs = minutes(10);

/** What keeps sending evidence. */
export type EvidenceUploads = {
  /** There is something new to send. */
  wake: () => void;
  /** The server is there, so that waiting for it can end. */
  retry: () => void;
  /** Sends nothing more; what is not sent yet stays on disk. */
  stop: () => void;
};

/** Sends the bundles that wait in the store, the oldest first and each in parts, until the server has all of them. */
export function startEvidenceUploads(options: {
  store: EvidenceStore;
  server: Server;
  log: Logger;
}): EvidenceUploads {
  const { store, server, log } = options;
  const [arrival, pause] = [createAlarm(), createAlarm()];
  const stopping = new AbortController();
  /** The next part of the bundle that is on its way. */
  let way = { sha256: "", part: 0 };
  let failures = 0;

  /** Sends a part; resolves to how long to wait then, in milliseconds. */
  const sendPart = async (bundle: Bundle): Promise<number> => {
    if (way.sha256 !== bundle.sha256) way = { sha256: bundle.sha256, part: 0 };
    const content = await store.read(bundle, way.part * partBytes, partBytes);
    if (content === undefined) return putOff(bundle, "the disk does not give it back");
    const reply = await server.sendPart(bundle, way.part, content);
    if (reply.kind === "refused") return putOff(bundle, reply.detail);
    if (reply.kind === "unavailable") return failed(reply.detail, reply.retryAfterMs);
    if (reply.kind !== "accepted") return failed(reply.detail);
    if (reply.body.complete) {
      failures = 0;
      await store.acknowledge(bundle, Date.now());
      return partGapMs;
    }
    way.part += 1;
    if (way.part * partBytes < bundle.sizeBytes) return partGapMs;
    way.part = 0;
    return failed("it has all parts and is not complete");
  };

  /** Lets others go first, and begins again with all of it then: the server drops what does not have its hash. */
  const putOff = (bundle: Bundle, detail: string) => {
    log.error({ ...bundle, detail }, "evidence cannot be sent now; it stays on disk");
    store.setAside(bundle, Date.now() + restMs);
    way = { sha256: "", part: 0 };
    return partGapMs;
  };

  const failed = (detail: string, askedMs = 0) => {
    failures += 1;
    log.debug({ detail }, "evidence waits");
    return Math.max(backoffMs(failures, Math.random()), Math.min(askedMs, longestWaitMs));
  };

  const keepSending = async () => {
    while (!stopping.signal.aborted) {
      const next = store.next(Date.now());
      if (next === undefined) await arrival.wait(restMs);
      else await pause.wait(await sendPart(next));
    }
  };
  void keepSending();
  return {
    wake: () => arrival.ring(),
    retry() {
      if (failures > 0) pause.ring();
    },
    stop() {
      stopping.abort();
      arrival.ring();
      pause.ring();
    },
  };
}
