import { createHash } from "node:crypto";
import {
  defaultBulk,
  defaultCanary,
  observationSchema,
  type Check,
  type Observation,
  type ProbeKind,
  type WatchedLog,
} from "@heliograph/core";
import { shippedLogList } from "@heliograph/certificate";
import type { FakeMirror } from "@heliograph/fake-mirror";
import { createOutbound, parseAllowedTarget, type Limits, type Outbound } from "@heliograph/outbound";
import { observe, type Surroundings } from "../observe.ts";
import { Memory } from "../memory/memory.ts";
import { probes } from "../probes.ts";

/** A way out that may reach loopback. */
export const loopbackOutbound = (limits: Partial<Limits> = {}): Outbound =>
  createOutbound({
    userAgent: "Heliograph/test",
    limits,
    // Nobody is there: no name is asked for outside.
    nameServers: ["127.0.0.1:1"],
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1-65535")],
  });

/** The checksum log of a fake mirror, as probers are told of it. */
export const watched = (mirror: FakeMirror, more: Partial<WatchedLog> = {}): WatchedLog => ({
  key: mirror.verifierKey,
  trusted: null,
  doubtful: [],
  sources: [{ mirror: "log", baseUrl: mirror.sumdbUrl, direct: true }],
  ...more,
});

/** What a run needs where a test does not care. */
export const surroundings = (): Omit<Surroundings, "onBug"> => ({
  canary: defaultCanary,
  basket: [],
  releases: [],
  cold: [],
  bulk: { ...defaultBulk, zips: [] },
  log: null,
  stampLogs: shippedLogList,
  memory: new Memory(),
  keep: (bundle) =>
    Promise.resolve({ sha256: createHash("sha256").update(bundle).digest("hex"), sizeBytes: bundle.length }),
  vantage: "here",
  references: [],
  outbound: loopbackOutbound(),
  paceMs: 0,
  signal: new AbortController().signal,
});

/** Runs a probe once for a test; an error of our own is thrown on, as is an observation that no server would take. */
export async function runProbe(
  kind: ProbeKind,
  check: Partial<Check>,
  around: Partial<Surroundings> = {},
): Promise<Observation> {
  const bugs: unknown[] = [];
  const observation = await observe(probes[kind], runOf(kind, check), {
    ...surroundings(),
    onBug: (error) => bugs.push(error),
    ...around,
  });
  if (bugs.length > 0) throw bugs[0];
  observationSchema.parse(JSON.parse(JSON.stringify(observation)));
  return observation;
}

/** A run that was due at noon. */
export const runOf = (kind: ProbeKind, check: Partial<Check> = {}) => ({
  check: {
    mirror: "example",
    protocol: "goproxy",
    role: "mirror",
    baseUrl: "http://127.0.0.1:1",
    kind,
    everyMs: probes[kind].everyMs,
    phaseMs: 0,
    ...check,
  } as const,
  scheduledAt: Date.UTC(2026, 0, 1, 12),
  attempt: 0,
});
