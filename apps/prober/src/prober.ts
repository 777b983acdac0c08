import { randomUUID } from "node:crypto";
import { probeKinds, type Work } from "@heliograph/core";
import type { Logger } from "pino";
import type { Config } from "./config.ts";
import { startHeartbeats } from "./heartbeats.ts";
import { savedWork } from "./saved-work.ts";
import { connectServer } from "./server.ts";
import { startStation, type Station } from "./station.ts";
import { version } from "./version.ts";

/** Why a prober cannot go on. */
export type Ending = "superseded" | "unauthorized";

/** A prober at work. */
export type Prober = { stop: () => Promise<void> };

/** Starts looking and telling; `onEnding` is called when there is no use in going on. */
export function startProber(config: Config, log: Logger, onEnding: (why: Ending) => void): Prober {
  const instance = randomUUID();
  const server = connectServer(config.server, config.token);
  const saved = savedWork(config.spool, config.token);
  let epoch: number | undefined;
  let station: Station | undefined;
  let starting: Promise<void> | undefined;
  let stopped = false;

  const onSuperseded = (detail: string) => {
    log.error({ detail }, "another prober has taken our vantage over");
    onEnding("superseded");
  };

  const start = async (work: Work) => {
    log.info({ vantage: work.vantage, checks: work.checks.length }, "looking");
    station = await startStation(work, {
      directory: config.spool,
      allowedPrivateTargets: config.allowedPrivateTargets,
      asnTable: config.asnTable,
      stampLogs: config.stampLogs,
      server,
      epoch: () => epoch,
      onSuperseded,
      onIsolation: () => heartbeats.hurry(),
      log,
    });
  };

  const take = async (work: Work) => {
    starting ??= start(work);
    await starting;
    if (stopped) return;
    station?.assign(work);
    station?.retry();
    await saved.write(work).catch((error: unknown) => log.error({ err: error }, "the work cannot be saved"));
  };

  const heartbeats = startHeartbeats({
    server,
    report() {
      const { isolatedSince, spooled, dropped } = station?.state() ?? { spooled: 0, dropped: 0 };
      return {
        version,
        instance,
        sentAt: new Date().toISOString(),
        isolatedSince: isolatedSince === undefined ? null : new Date(isolatedSince).toISOString(),
        spooled,
        dropped,
        kinds: [...probeKinds],
      };
    },
    onWork(work) {
      ({ epoch } = work);
      void take(work);
    },
    onSuperseded,
    onUnauthorized(detail) {
      if (epoch !== undefined) return;
      log.error({ detail }, "the server does not know our token");
      onEnding("unauthorized");
    },
    log,
  });

  const resume = async () => {
    const work = await saved.read();
    if (work !== undefined && !stopped) starting ??= start(work);
  };
  void resume();

  return {
    async stop() {
      stopped = true;
      heartbeats.stop();
      await starting;
      await station?.stop();
    },
  };
}
