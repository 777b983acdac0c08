import { createHash } from "node:crypto";
import { incidentsSchema, workSchema, type Incident, type ProbeKind, type Work } from "@heliograph/core";
import { startFakeMirror, type FakeMirror, type FakeModule } from "@heliograph/fake-mirror";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { Memory, observe, probes, type KeepEvidence } from "@heliograph/probes";
import { siteWith, type TestSite } from "../testing/test-site.ts";

/** Fake mirrors, their checksum database, the server that judges them and a prober that looks, all in this process. */
export type Trial = {
  mirrors: ReadonlyMap<string, FakeMirror>;
  /** The database itself, under the name `log`. */
  log: FakeMirror;
  site: TestSite;
  /** Lets every vantage look once at everything and send what it saw; the time is the site's. */
  round: (kinds: readonly ProbeKind[]) => Promise<void>;
  /** All incidents so far, the newest first. */
  incidents: () => Promise<Incident[]>;
  /** Lets the probers forget all that they have seen, as a restart does. */
  forget: () => void;
  close: () => Promise<void>;
};

const partBytes = 1_048_576;

/** Sets up a trial with mirrors of these names, which all have the same modules and pass the same database on. */
export async function startTrial({
  names,
  vantages = ["here"],
  modules,
  now,
  logPadding = 0,
}: {
  names: readonly string[];
  vantages?: readonly string[];
  modules: readonly FakeModule[];
  /** The time of mirrors and server, epoch milliseconds. */
  now: () => number;
  logPadding?: number;
}): Promise<Trial> {
  const start = () => startFakeMirror({ modules, now, logPadding });
  const log = await start();
  const mirrors = new Map(await Promise.all(names.map(async (name) => [name, await start()] as const)));
  const [first] = modules;
  const version = first?.releases[0]?.version;
  if (first === undefined || version === undefined) throw new Error("a trial needs a module with a release");
  const site = await siteWith({
    vantages,
    mirrors: { ...Object.fromEntries(names.map((name) => [name, "mirror"])), log: "checksum-database" },
    baseUrls: {
      ...Object.fromEntries([...mirrors].map(([name, { baseUrl }]) => [name, baseUrl])),
      log: log.sumdbUrl,
    },
    checksum_database: log.verifierKey,
    canary: { module: first.path, version },
    basket: modules.map(({ path }) => path),
  });
  const outbound = createOutbound({
    userAgent: "Heliograph/trial",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1-65535")],
    limits: { settingUpMs: 0 },
  });
  let memories = new Map<string, Memory>();

  async function look(vantage: string, kinds: readonly ProbeKind[]): Promise<void> {
    const prober = site.prober(vantage);
    const work = workSchema.parse(await (await prober.heartbeat()).json());
    const memory = memories.get(vantage) ?? new Memory();
    memories.set(vantage, memory);
    const checks = work.checks.filter(({ kind }) => kinds.includes(kind));
    const observations = await Promise.all(checks.map((check) => run(check, { vantage, work, memory })));
    const response = await prober.send(observations);
    if (response.status !== 200) throw new Error(`the server answers ${response.status}`);
  }

  const run = (
    check: Work["checks"][number],
    { vantage, work, memory }: { vantage: string; work: Work; memory: Memory },
  ) =>
    observe(
      probes[check.kind],
      { check, scheduledAt: now(), attempt: 0 },
      {
        ...work,
        vantage,
        memory,
        outbound,
        keep: keepAt(site.prober(vantage)),
        signal: new AbortController().signal,
        onBug: (error) => {
          throw error;
        },
      },
    );

  return {
    mirrors,
    log,
    site,
    async round(kinds) {
      site.clock.now = now();
      for (const vantage of vantages) await look(vantage, kinds);
    },
    async incidents() {
      const response = await site.api.request("/api/v1/incidents?limit=100");
      return incidentsSchema.parse(await response.json()).incidents;
    },
    forget() {
      memories = new Map();
    },
    async close() {
      outbound.close();
      await Promise.all([log, ...mirrors.values()].map((mirror) => mirror.close()));
    },
  };
}

/** Hands a bundle to the server part by part. */
const keepAt =
  (prober: ReturnType<TestSite["prober"]>): KeepEvidence =>
  async (bundle) => {
    const sha256 = createHash("sha256").update(bundle).digest("hex");
    for (let part = 0; part * partBytes < bundle.length; part += 1) {
      const content = new Uint8Array(bundle.subarray(part * partBytes, (part + 1) * partBytes));
      const path = `/api/v1/prober/evidence/${sha256}/${part}?size=${bundle.length}`;
      const response = await prober.put(path, content);
      if (response.status !== 200) throw new Error(`evidence is answered ${response.status}`);
    }
    return { sha256, sizeBytes: bundle.length };
  };
