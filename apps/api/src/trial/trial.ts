import type { Incident, ProbeKind } from "@heliograph/core";
import { startFakeMirror, type FakeMirror, type FakeModule } from "@heliograph/fake-mirror";
import { siteWith, type TestSite } from "../testing/test-site.ts";
import { allIncidents } from "./all-incidents.ts";
import { createProbers } from "./probers.ts";
import { trialOutbound } from "./trial-outbound.ts";

/** Fake mirrors, their checksum database, the server that judges them and a prober that looks, all in this process. */
export type Trial = {
  mirrors: ReadonlyMap<string, FakeMirror>;
  /** The database itself, under the name `log`. */
  log: FakeMirror;
  site: TestSite;
  /** Lets vantages, all unless told otherwise, look once at everything and send what they saw; the time is the site's. */
  round: (kinds: readonly ProbeKind[], looking?: readonly string[]) => Promise<void>;
  /** All incidents so far, the newest first. */
  incidents: () => Promise<Incident[]>;
  /** Starts the probers anew, so that they forget all that they have seen. */
  restart: () => void;
  close: () => Promise<void>;
};

/** Sets up a trial with mirrors of these names, which all have the same modules and pass the same database on. */
export async function startTrial({
  names,
  vantages = ["here"],
  modules,
  now,
  logPadding = 0,
  chainsOf = () => [],
  probes = {},
}: {
  names: readonly string[];
  vantages?: readonly string[];
  modules: readonly FakeModule[];
  /** The time of mirrors and server, epoch milliseconds. */
  now: () => number;
  logPadding?: number;
  /** The chains under watch, by where mirrors are. */
  chainsOf?: (baseUrl: (name: string) => string) => readonly object[];
  /** `probes` of the configuration. */
  probes?: object;
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
    probes,
    chains: chainsOf((name) => mirrors.get(name)?.baseUrl ?? ""),
  });
  const outbound = trialOutbound();
  const probers = createProbers(site, outbound, now);
  return {
    mirrors,
    log,
    site,
    round: (kinds, looking = vantages) => probers.round(kinds, looking),
    incidents: () => allIncidents(site),
    restart: probers.restart,
    async close() {
      outbound.close();
      await Promise.all([log, ...mirrors.values()].map((mirror) => mirror.close()));
    },
  };
}
