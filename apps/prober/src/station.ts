import { join } from "node:path";
import { seconds, type Observation, type Work } from "@heliograph/core";
import { createOutbound, type AllowedTarget, type Outbound } from "@heliograph/outbound";
import { observe, probes, type Probe, type Run } from "@heliograph/probes";
import type { Logger } from "pino";
import { Custody } from "./custody.ts";
import { startRounds } from "./rounds.ts";
import { startRunner } from "./runner.ts";
import { Schedule } from "./schedule.ts";
import type { Server } from "./server.ts";
import { Spool } from "./spool/spool.ts";
import { startUploads } from "./uploads.ts";
import { userAgent } from "./version.ts";

const tidyEveryMs = seconds(10);
const troubleEveryMs = seconds(60);

/** How long runs and uploads may go on once we are told to stop. */
const runningMs = seconds(4);
const sendingMs = seconds(3);

/** Everything at one vantage: looking, vouching for what was seen, keeping it, sending it. */
export type Station = {
  assign: (work: Work) => void;
  /** The server is there. */
  retry: () => void;
  /** What a heartbeat tells of us. */
  state: () => { isolatedSince: number | undefined; spooled: number; dropped: number };
  /** Ends within eight seconds; what could not be sent stays on disk. */
  stop: () => Promise<void>;
};

/** Starts looking at what the server has given us to look at. */
export async function startStation(
  first: Work,
  options: {
    directory: string;
    allowedPrivateTargets: AllowedTarget[];
    server: Server;
    epoch: () => number | undefined;
    onSuperseded: (detail: string) => void;
    onIsolation: () => void;
    log: Logger;
  },
): Promise<Station> {
  const { log, allowedPrivateTargets } = options;
  const open = ({ contact }: Work) =>
    createOutbound({ userAgent: userAgent(contact), allowedPrivateTargets });
  const stopping = new AbortController();
  let work = first;
  let outbound = open(first);
  /** Its own, so that mirrors that hang never keep us from looking at our network. */
  let referenceOutbound = open(first);

  const spool = await Spool.open(join(options.directory, first.vantage), Date.now(), complainOf(log));
  const uploads = startUploads({ ...options, spool });
  const custody = new Custody();
  const schedule = new Schedule();

  const look = (probe: Probe, run: Run, through: Outbound) =>
    observe(probe, run, {
      canary: work.canary,
      references: work.references,
      outbound: through,
      signal: stopping.signal,
      onBug: (error, { mirror, kind }) => {
        if (!stopping.signal.aborted)
          log.error({ err: error, mirror, kind }, "a run failed through our own fault");
      },
    });

  const keep = (observations: readonly Observation[]) => {
    if (observations.length === 0) return;
    const lines = observations.map((observation) => JSON.stringify(observation));
    void spool.append(lines, Date.now()).then(uploads.wake);
  };

  const rounds = startRounds(
    custody,
    probes.reference.everyMs,
    async () => {
      const { error } = await look(probes.reference, referenceRun(), referenceOutbound);
      return error === "internal" ? undefined : error === "agent_isolated";
    },
    (observations, changed) => {
      keep(observations);
      if (!changed) return;
      if (custody.isolatedSince === undefined) log.info("our network is back");
      else log.warn("our network is away: too few reference hosts can be reached");
      options.onIsolation();
    },
  );

  schedule.assign(checksOf(work), Date.now());
  const runner = startRunner(
    schedule,
    (run) => look(probes[run.check.kind], run, outbound),
    (observation) => {
      if (stopping.signal.aborted) return;
      keep(custody.admit(observation, Date.now()));
      if (custody.waiting) rounds.hurry();
    },
  );
  const tidying = setInterval(() => void spool.tidy(Date.now()), tidyEveryMs);

  return {
    assign(next) {
      if (next.contact !== work.contact) {
        // What is under way ends through the old ones.
        [outbound, referenceOutbound] = [open(next), open(next)];
      }
      work = next;
      schedule.assign(checksOf(next), Date.now());
      runner.wake();
    },
    retry: uploads.retry,
    state: () => ({ isolatedSince: custody.isolatedSince, spooled: spool.pending, dropped: spool.dropped }),
    async stop() {
      clearInterval(tidying);
      const giveUp = setTimeout(() => stopping.abort(), runningMs);
      await runner.stop();
      clearTimeout(giveUp);
      stopping.abort();
      await rounds.stop();
      keep(custody.surrender());
      await uploads.stop(sendingMs);
      await spool.close();
      for (const each of [outbound, referenceOutbound]) each.close();
    },
  };
}

/** Our own network is looked at by rounds, in a rhythm of their own. */
const checksOf = ({ checks }: Work) => checks.filter(({ kind }) => kind !== "reference");

function referenceRun(): Run {
  const { kind, everyMs } = probes.reference;
  const check = {
    mirror: "references",
    protocol: "goproxy",
    role: "mirror",
    baseUrl: "",
    kind,
    everyMs,
    phaseMs: 0,
  } as const;
  return { check, scheduledAt: Date.now(), attempt: 0 };
}

/** Complains of a disk that refuses something, but not each time that it does. */
function complainOf(log: Logger): (error: unknown) => void {
  let complainedMs = -Infinity;
  return (error) => {
    if (performance.now() - complainedMs < troubleEveryMs) return;
    complainedMs = performance.now();
    log.error({ err: error }, "the spool's disk refuses something; results stay in memory");
  };
}
