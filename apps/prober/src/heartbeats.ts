import { seconds, type Heartbeat, type Work } from "@heliograph/core";
import type { Logger } from "pino";
import { createAlarm } from "./alarm.ts";
import { backoffMs } from "./pace.ts";
import type { Server } from "./server.ts";

const everyMs = seconds(30);

/** What keeps telling the server that we are there. */
export type Heartbeats = {
  /** The server should know something now. */
  hurry: () => void;
  stop: () => void;
};

/** Tells the server every 30 s how we are, and hands on the work that it answers with. */
export function startHeartbeats(options: {
  server: Server;
  report: () => Heartbeat;
  onWork: (work: Work) => void;
  onSuperseded: (detail: string) => void;
  onUnauthorized: (detail: string) => void;
  log: Logger;
}): Heartbeats {
  const { server, report, onWork, onSuperseded, onUnauthorized, log } = options;
  const alarm = createAlarm();
  const stopping = new AbortController();
  let failures = 0;

  const beat = async (): Promise<number> => {
    const reply = await server.heartbeat(report());
    if (stopping.signal.aborted) return 0;
    if (reply.kind === "accepted") {
      if (failures > 0) log.info("the server answers");
      failures = 0;
      onWork(reply.body);
      return everyMs;
    }
    if (failures === 0)
      log.warn({ detail: reply.detail }, "the server takes no heartbeat; results wait on disk");
    failures += 1;
    if (reply.kind === "superseded") onSuperseded(reply.detail);
    if (reply.kind === "unauthorized") onUnauthorized(reply.detail);
    return backoffMs(failures, Math.random());
  };

  const keepBeating = async () => {
    while (!stopping.signal.aborted) await alarm.wait(await beat());
  };
  void keepBeating();
  return {
    hurry: () => alarm.ring(),
    stop() {
      stopping.abort();
      alarm.ring();
    },
  };
}
