import { setTimeout as wait } from "node:timers/promises";
import { days, minutes, releasesSchema, seconds } from "@heliograph/core";
import { startBenchProber } from "../freshness/prober.ts";
import { startFleet, type Fleet } from "../freshness/fleet.ts";
import { cpuTimeMs } from "../ingest/cpu-time.ts";
import { startBenchServer } from "../ingest/server.ts";
import { printTable } from "../table.ts";

const mirrorCount = 12;
const vantageCount = 4;

/** The most that a prober may ask a mirror in a day. */
const requestsPerDay = 30_000;

/** All are started, and have seen all modules once. */
const warmUpMs = minutes(2);
const measuredMs = minutes(4);

const vantages = Array.from({ length: vantageCount }, (_, place) => ({
  slug: `vantage-${place}`,
  token: crypto.randomUUID().padEnd(40, "-"),
}));

/**
 * Follows a feed of 5,000 entries an hour over 12 mirrors from 4 vantages with a real server, its database and real probers.
 * Resolves to whether that takes the server under 5 % of a core, and no mirror is asked more than its budget allows.
 */
export async function run(): Promise<boolean> {
  const fleet = await startFleet(mirrorCount);
  try {
    const without = await measure(fleet, { every: false });
    const { server, prober, entries, perSecond } = await measure(fleet, {});
    return printTable([
      { what: "feed entries read to those out", value: entries, unit: "×", atLeast: 0.9 },
      { what: "CPU of server and database, of a core", value: percent(server), unit: "%" },
      { what: "of it for releases", value: percent(server - without.server), unit: "%", atMost: 5 },
      { what: "CPU of a prober, of a core", value: percent(prober), unit: "%" },
      { what: "requests per mirror and vantage", value: perSecond, unit: "/s", atMost: 1 },
      {
        what: "requests to the day's budget",
        value: (perSecond * days(1)) / seconds(1) / requestsPerDay,
        unit: "×",
        atMost: 1,
      },
    ]);
  } finally {
    await fleet.close();
  }
}

/** What a site uses, as shares of a core, of the entries that are out and of a second; `rules` are its `probes.freshness`. */
async function measure(fleet: Fleet, rules: object) {
  const server = await startBenchServer(configurationOf(fleet, rules));
  const probers = await Promise.all(vantages.map(({ token }) => startBenchProber(server.address, token)));
  try {
    await wait(warmUpMs);
    const startedAt = Date.now();
    const entriesBefore = await entriesRead(server.address);
    const [ofServer = Number.NaN, ...ofProbers] = await sharesOfCore(
      [server.pid, ...probers.map(({ pid }) => pid)],
      measuredMs,
    );
    const endedAt = Date.now();
    const entries = (await entriesRead(server.address)) - entriesBefore;
    return {
      server: ofServer,
      prober: Math.max(...ofProbers),
      entries: entries / fleet.entriesBetween(startedAt, endedAt),
      perSecond: (fleet.mostRequestsSince(startedAt) / vantageCount / (endedAt - startedAt)) * seconds(1),
    };
  } finally {
    await Promise.all(probers.map((prober) => prober.stop()));
    await server.stop();
  }
}

/** Which share of a core each of some processes uses in the time that follows. */
async function sharesOfCore(pids: readonly number[], durationMs: number): Promise<number[]> {
  const used = () => Promise.all(pids.map(async (pid) => (await cpuTimeMs(pid)) ?? Number.NaN));
  const [before, startedMs] = [await used(), performance.now()];
  await wait(durationMs);
  const [after, tookMs] = [await used(), performance.now() - startedMs];
  return after.map((usedMs, place) => (usedMs - (before[place] ?? 0)) / tookMs);
}

const percent = (share: number) => share * 100;

async function entriesRead(address: string): Promise<number> {
  const response = await fetch(new URL("/api/v1/releases", address));
  return releasesSchema.parse(await response.json()).feed?.entries ?? 0;
}

function configurationOf({ basket, mirrors, index }: Fleet, rules: object): string {
  const [first = ""] = basket;
  return JSON.stringify({
    catalogue: "none",
    local_vantage: false,
    mirrors: [
      ...[...mirrors].map(([slug, { baseUrl }]) => ({
        slug,
        name: slug,
        base_url: baseUrl,
        role: slug === "upstream" ? slug : "mirror",
      })),
      { slug: "index", name: "Index", base_url: index.baseUrl, role: "index" },
    ],
    vantages: vantages.map(({ slug, token }) => ({
      slug,
      token,
      name: { en: slug, "zh-CN": slug },
      region: "bench",
    })),
    references: ["one", "two", "three"].map((path) => `${index.baseUrl}/${path}`),
    allowed_private_targets: ["127.0.0.1:1024-65535"],
    canary: { module: first, version: "v1.0.0" },
    basket,
    checksum_database: false,
    probes: {
      availability: { every: "1h" },
      freshness: rules,
      integrity: { every: false },
      log_view: { every: false },
    },
  });
}
