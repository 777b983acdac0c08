import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { seconds, type Observation, type Work } from "@heliograph/core";
import type { AllowedTarget } from "@heliograph/outbound";
import {
  Memory,
  observe,
  politePaceMs,
  probes,
  type AsnTable,
  type Probe,
  type Run,
} from "@heliograph/probes";
import type { Logger } from "pino";
import { Custody } from "./custody.ts";
import { EvidenceStore } from "./evidence/evidence-store.ts";
import { startEvidenceUploads } from "./evidence/evidence-uploads.ts";
import { Results } from "./results.ts";
import { startRounds } from "./rounds.ts";
import { startRunner } from "./runner.ts";
import { Schedule } from "./schedule.ts";
import type { Server } from "./server.ts";
import { startStampLogs } from "./stamp-logs.ts";
import { startUploads } from "./uploads.ts";
import { openWaysOut } from "./ways-out.ts";

const tidyEveryMs = seconds(10);
const troubleEveryMs = seconds(60);

/** How long runs and uploads may go on once we are told to stop. */
const runningMs = seconds(4);
const sendingMs = seconds(3);

/** How long a run that was called off may take to end; its result is not kept any more. */
const abortingMs = 500;

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
    asnTable: AsnTable | undefined;
    stampLogs: string | undefined;
    server: Server;
    epoch: () => number | undefined;
    onSuperseded: (detail: string) => void;
    onIsolation: () => void;
    log: Logger;
  },
): Promise<Station> {
  const { log, allowedPrivateTargets, asnTable } = options;
  const stopping = new AbortController();
  let work = first;
  let waysOut = openWaysOut(first.contact, allowedPrivateTargets);

  const directory = join(options.directory, first.vantage);
  const results = await Results.open(directory, Date.now(), complainOf(log));
  const uploads = startUploads({ ...options, results });
  const store = await EvidenceStore.open(join(directory, "evidence"), Date.now(), complainOf(log));
  const evidenceUploads = startEvidenceUploads({ ...options, store });
  const stampLogs = startStampLogs(options.stampLogs, () => waysOut.of(probes.tls), log);
  const memory = new Memory();
  const custody = new Custody();
  const schedule = new Schedule();

  const keepEvidence = async (tar: Buffer) => {
    const bundle = await store.keep(tar);
    if (bundle === null) log.error({ sizeBytes: tar.length }, "there is no room for evidence");
    evidenceUploads.wake();
    return bundle;
  };

  const look = (probe: Probe, run: Run) =>
    observe(probe, run, {
      canary: work.canary,
      basket: work.basket,
      releases: work.releases,
      cold: work.cold,
      bulk: work.bulk,
      log: work.log,
      stampLogs: stampLogs.list,
      memory,
      keep: keepEvidence,
      vantage: work.vantage,
      references: work.references,
      outbound: waysOut.of(probe),
      paceMs: politePaceMs,
      signal: stopping.signal,
      ...(asnTable && { asnOf: asnTable.asnOf }),
      onBug: (error, { mirror, kind }) => {
        if (!stopping.signal.aborted)
          log.error({ err: error, mirror, kind }, "a run failed through our own fault");
      },
    });

  const keep = (observations: readonly Observation[]) => {
    if (observations.length === 0) return;
    void results.append(observations, Date.now()).then(uploads.wake);
  };

  const rounds = startRounds(
    custody,
    probes.reference.everyMs,
    async () => {
      const { error } = await look(probes.reference, referenceRun());
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
    (run) => look(probes[run.check.kind], run),
    (observation) => {
      if (stopping.signal.aborted) return;
      keep(custody.admit(observation, Date.now()));
      if (custody.waiting) rounds.hurry();
    },
  );
  const tidying = setInterval(() => {
    for (const each of [results, store]) void each.tidy(Date.now());
  }, tidyEveryMs);

  return {
    assign(next) {
      // What is under way ends through the old ones.
      if (next.contact !== work.contact) waysOut = openWaysOut(next.contact, allowedPrivateTargets);
      work = next;
      schedule.assign(checksOf(next), Date.now());
      runner.wake();
    },
    retry() {
      uploads.retry();
      evidenceUploads.retry();
    },
    state: () => ({
      isolatedSince: custody.isolatedSince,
      spooled: results.pending + store.pending,
      dropped: results.dropped + store.dropped,
    }),
    async stop() {
      clearInterval(tidying);
      stampLogs.stop();
      const giveUp = setTimeout(() => stopping.abort(), runningMs);
      await Promise.race([runner.stop(), sleep(runningMs + abortingMs, undefined, { ref: false })]);
      clearTimeout(giveUp);
      stopping.abort();
      await rounds.stop();
      keep(custody.surrender());
      evidenceUploads.stop();
      await uploads.stop(sendingMs);
      await results.close();
      waysOut.close();
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
