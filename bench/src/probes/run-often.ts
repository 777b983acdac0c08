import { mock } from "node:test";
import { defaultCanary, type Observation, type ProbeKind } from "@heliograph/core";
import { createOutbound, parseAllowedTarget, type Outbound } from "@heliograph/outbound";
import { Memory, observe, probes, shippedLogList, type Surroundings } from "@heliograph/probes";
import type { BenchMirror } from "./mirror.ts";
import { basket, bulk } from "./world.ts";

/** What one run cost. */
export type Cost = {
  observation: Observation;
  /** Processor time of this process, its threads included. */
  cpuMs: number;
  requests: number;
  connections: number;
  bytes: number;
};

/** How often a probe is run; what it does first only warms up. */
export type Often = { times: number; warmUps: number };

/** Nobody is spared here who is a process of ours. */
const paceMs = 5;

/** Runs a probe as often as said, by a clock that goes on by its rhythm from run to run. */
export async function runOften(
  kind: ProbeKind,
  mirror: BenchMirror,
  { times, warmUps }: Often,
): Promise<Cost[]> {
  const probe = probes[kind];
  const prober = createProber(mirror);
  const costs: Cost[] = [];
  mock.timers.enable({ apis: ["Date"], now: Date.now() });
  try {
    for (let run = -warmUps; run < times; run += 1) {
      mock.timers.setTime(Date.now() + probe.everyMs);
      const cost = await costOf(kind, mirror, prober);
      if (run >= 0) costs.push(cost);
    }
  } finally {
    mock.timers.reset();
    prober.outbound.close();
  }
  return costs;
}

async function costOf(kind: ProbeKind, mirror: BenchMirror, prober: Prober): Promise<Cost> {
  const check = {
    mirror: "bench",
    protocol: "goproxy",
    role: kind === "chain" || kind === "drill" ? "chain" : "mirror",
    baseUrl: mirror.baseUrl,
    kind,
    everyMs: probes[kind].everyMs,
    phaseMs: 0,
  } as const;
  const [passedBefore, requestsBefore] = [await mirror.passed(), prober.requests()];
  const usedBefore = process.cpuUsage();
  const observation = await observe(
    probes[kind],
    { check, scheduledAt: Date.now(), attempt: 0 },
    prober.around,
  );
  const { user, system } = process.cpuUsage(usedBefore);
  const passed = await mirror.passed();
  return {
    observation,
    cpuMs: (user + system) / 1_000,
    requests: prober.requests() - requestsBefore,
    connections: passed.connections - passedBefore.connections,
    bytes: passed.bytes - passedBefore.bytes,
  };
}

type Prober = { outbound: Outbound; around: Surroundings; requests: () => number };

/** What runs need, and how many requests the mirror was sent in all. */
function createProber({ baseUrl, logUrl, logKey }: BenchMirror): Prober {
  let requests = 0;
  const plain = createOutbound({
    userAgent: "Heliograph/bench",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1-65535")],
  });
  const outbound: Outbound = {
    ...plain,
    get: (url, options) =>
      plain.get(url, {
        ...options,
        record(exchange) {
          if (exchange.url.startsWith(baseUrl)) requests += 1;
          options.record?.(exchange);
        },
      }),
  };
  return {
    outbound,
    requests: () => requests,
    around: {
      canary: defaultCanary,
      basket,
      releases: [],
      cold: [],
      bulk,
      log: {
        key: logKey,
        trusted: null,
        doubtful: [],
        sources: [{ mirror: "log", baseUrl: logUrl, direct: true }],
      },
      stampLogs: shippedLogList,
      memory: new Memory(),
      keep: async () => null,
      vantage: "bench",
      references: [],
      outbound,
      paceMs,
      signal: new AbortController().signal,
      onBug: (error) => console.error(error),
    },
  };
}
