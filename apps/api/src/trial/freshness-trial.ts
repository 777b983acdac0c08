import { minutes, seconds, type Incident, type Role } from "@heliograph/core";
import { startFakeMirror, type FakeMirror, type FakeModule } from "@heliograph/fake-mirror";
import { vi } from "vitest";
import { tendFreshness } from "../freshness/tend-freshness.ts";
import { noon, siteWith, type TestSite } from "../testing/test-site.ts";
import { allIncidents } from "./all-incidents.ts";
import { createProbers } from "./probers.ts";
import { trialOutbound } from "./trial-outbound.ts";

/** One of the fake mirrors of a trial: what it is for, and how long after its publication it shows a release. */
export type Participant = { role?: Role; lagMs?: number };

/** Mirrors of known release clocks, a site that measures them, and time that passes when it is told to. */
export type FreshnessTrial = {
  site: TestSite;
  mirror: (name: string) => FakeMirror;
  /**
   * Lets time pass in steps. At the end of each `before` is called with the time since noon, the vantages look, if any do, and
   * once a minute the server tends what they saw.
   */
  pass: (
    durationMs: number,
    options?: { everyMs?: number; vantages?: readonly string[]; before?: (elapsedMs: number) => void },
  ) => Promise<void>;
  /** All incidents so far, the newest first. */
  incidents: () => Promise<Incident[]>;
  /** Starts the probers anew, so that they forget all that they have seen. */
  restart: () => void;
  close: () => Promise<void>;
};

const tendEveryMs = minutes(1);

/** How far the clock goes on at least and at most whenever a mirror looks at it: questions take their time. */
const tickMs = { least: 1, most: 20 };

/** Sets up a trial that begins at noon; only `Date` is faked. */
export async function startFreshnessTrial({
  participants,
  vantages = ["east", "west"],
  modules,
  basket,
  rules = {},
}: {
  participants: Readonly<Record<string, Participant>>;
  vantages?: readonly string[];
  modules: readonly FakeModule[];
  basket: readonly string[];
  /** `probes.freshness` of the configuration. */
  rules?: object;
}): Promise<FreshnessTrial> {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  const mirrors = new Map<string, FakeMirror>();
  for (const [name, { lagMs = 0 }] of Object.entries(participants)) {
    mirrors.set(name, await startFakeMirror({ modules, now: tick, lagMs }));
  }
  const site = await siteWith({
    vantages,
    mirrors: Object.fromEntries(
      Object.entries(participants).map(([name, { role = "mirror" }]) => [name, role]),
    ),
    baseUrls: Object.fromEntries([...mirrors].map(([name, { baseUrl }]) => [name, baseUrl])),
    canary: { module: basket[0] ?? "", version: "v1.0.0" },
    basket,
    probes: { freshness: rules },
  });
  const outbound = trialOutbound();
  const probers = createProbers(site, outbound, Date.now);
  const { database, services } = site;
  let elapsedMs = 0;

  return {
    site,
    mirror(name) {
      const mirror = mirrors.get(name);
      if (mirror === undefined) throw new Error(`nobody takes part as ${name}`);
      return mirror;
    },
    async pass(durationMs, { everyMs = seconds(30), vantages: looking = vantages, before } = {}) {
      const untilMs = elapsedMs + durationMs;
      while (elapsedMs < untilMs) {
        elapsedMs += everyMs;
        vi.setSystemTime(noon + elapsedMs);
        before?.(elapsedMs);
        await probers.round(["freshness"], looking);
        if (elapsedMs % tendEveryMs !== 0) continue;
        site.clock.now = Date.now();
        await tendFreshness(database, {
          plan: services.plan,
          outbound,
          now: site.clock.now,
          log: services.log,
        });
      }
    },
    incidents: () => allIncidents(site),
    restart: probers.restart,
    async close() {
      outbound.close();
      await Promise.all([...mirrors.values()].map((mirror) => mirror.close()));
      vi.useRealTimers();
    },
  };
}

/** The clock of the mirrors, which goes on a little whenever one of them looks at it. */
function tick(): number {
  const tookMs = tickMs.least + Math.floor(Math.random() * (tickMs.most - tickMs.least));
  vi.setSystemTime(Date.now() + tookMs);
  return Date.now();
}
