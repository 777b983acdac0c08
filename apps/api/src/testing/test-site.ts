import { siteSchema } from "@heliograph/config";
import { probeKinds, workSchema, type Canary, type Observation, type Role } from "@heliograph/core";
import { makePartitions, type Database } from "@heliograph/db";
import { testDatabase } from "@heliograph/db/testing";
import { pino } from "pino";
import { adoptChannels } from "../channels/adopt-channels.ts";
import { createApi } from "../http/create-api.ts";
import { digestToken } from "../operators/authenticate.ts";
import { createLiveChecks } from "../lookup/live-checks.ts";
import { adoptPlan } from "../plan/adopt-plan.ts";
import { keyBytes, SecretBox } from "../secrets/secret-box.ts";
import type { Services } from "../services.ts";
import { openSubscriberMeans } from "../subscriptions/open-means.ts";
import { createMetrics } from "../watcher/metrics.ts";
import { openWayOut } from "../start/open-way-out.ts";

/** A moment in the middle of a UTC day, so that a test's minutes lie in one day. */
export const noon = Date.parse("2026-11-21T12:00:00.000Z");

/** How often the checks of a test site run. */
export const everyMs = 60_000;

/** A server on a database of the test's own, with a clock that the test moves. */
export type TestSite = {
  database: Database;
  api: ReturnType<typeof createApi>;
  services: Services;
  clock: { now: number };
  /** A prober's side of the conversation, for the vantage of that name. */
  prober: (vantage: string) => TestProber;
};

type TestProber = {
  put: (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Response>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  heartbeat: (heartbeat?: object) => Promise<Response>;
  /** Sends observations, in the epoch that the newest heartbeat gave. */
  send: (observations: unknown[], batch?: object) => Promise<Response>;
};

/** A site with the mirrors `a` and `b`, seen from vantages of the given names. */
export const testSite = (...vantages: string[]): Promise<TestSite> => siteWith({ vantages });

/** As `testSite`, with mirrors by their roles and whatever else the configuration says. */
export async function siteWith({
  vantages,
  mirrors = { a: "mirror", b: "mirror" },
  baseUrls = {},
  regions = {},
  ...settings
}: {
  vantages: readonly string[];
  /** Where those of them are that are elsewhere than in `test`. */
  regions?: Record<string, string>;
  mirrors?: Record<string, Role>;
  /** Where those of them are that are anywhere, by their names. */
  baseUrls?: Record<string, string>;
  checksum_database?: string;
  operators?: { name: string; token: string }[];
  canary?: Canary;
  basket?: readonly string[];
  private_modules?: string;
  allowed_private_targets?: readonly string[];
  probes?: object;
  chains?: readonly object[];
  channels?: readonly object[];
  metrics_token?: string;
  subscribers?: object;
}): Promise<TestSite> {
  const { database } = await testDatabase();
  const clock = { now: noon };
  await makePartitions(database, noon);
  const site = siteSchema({}).parse({
    catalogue: "none",
    local_vantage: false,
    mirrors: Object.entries(mirrors).map(([slug, role]) => ({
      slug,
      name: slug,
      base_url: baseUrls[slug] ?? `https://${slug}.example.com`,
      role,
    })),
    ...settings,
    vantages: vantages.map((slug) => ({
      slug,
      name: { en: slug, "zh-CN": slug },
      region: regions[slug] ?? "test",
      token: tokenOf(slug),
    })),
  });
  const { plan } = await adoptPlan(database, site, { bringsProber: false });
  const box = new SecretBox([Buffer.alloc(keyBytes, 7)]);
  await adoptChannels(database, site.channels, { box, now: noon });
  const log = pino({ level: "silent" });
  const outbound = openWayOut(site);
  const services: Services = {
    database,
    site,
    plan,
    operators: site.operators.map(digestToken),
    liveChecks: createLiveChecks(outbound, { now: () => clock.now, log }),
    log,
    addressOf: () => undefined,
    now: () => clock.now,
    notReady: async () => undefined,
    metrics: createMetrics(database, () => clock.now),
    pages: undefined,
    means: { outbound, box, siteName: site.title, baseUrl, subscribers: openSubscriberMeans(site, box) },
    baseUrl,
  };
  const api = createApi(services);
  return { database, api, services, clock, prober: (vantage) => testProber(api, clock, vantage) };
}

const baseUrl = () => "https://status.example.com";

const tokenOf = (vantage: string) => `token-of-${vantage}`.padEnd(40, "-");

function testProber(api: TestSite["api"], clock: TestSite["clock"], vantage: string): TestProber {
  let epoch = 1;
  const post: TestProber["post"] = async (path, body, headers = {}) =>
    api.request(path, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${tokenOf(vantage)}`,
        "Content-Type": "application/json",
        ...headers,
      },
      body: typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
  const instance = crypto.randomUUID();
  return {
    post,
    put: async (path, body) =>
      api.request(path, {
        method: "PUT",
        headers: { Authorization: `Bearer ${tokenOf(vantage)}`, "Content-Type": "application/octet-stream" },
        body,
      }),
    async heartbeat(heartbeat = {}) {
      const response = await post("/api/v1/prober/heartbeat", {
        version: "1.0.0",
        instance,
        sentAt: new Date(clock.now).toISOString(),
        isolatedSince: null,
        spooled: 0,
        dropped: 0,
        kinds: probeKinds,
        ...heartbeat,
      });
      if (response.ok) ({ epoch } = workSchema.parse(await response.clone().json()));
      return response;
    },
    send: (observations, batch = {}) =>
      post("/api/v1/ingest", {
        epoch,
        sentAt: new Date(clock.now).toISOString(),
        observations,
        ...batch,
      }),
  };
}

/** What a run saw, unless said otherwise a good answer of mirror `a` at noon. */
export function seen(observation: Partial<Observation> & { at?: number } = {}): Observation {
  const { at = noon, ...rest } = observation;
  const moment = new Date(at).toISOString();
  return {
    mirror: "a",
    kind: "availability",
    scheduledAt: moment,
    attempt: 0,
    startedAt: moment,
    outcome: "ok",
    error: "ok",
    measures: { ttfbMs: 50 },
    facts: {},
    detail: "",
    ...rest,
  };
}

/** A run that found nobody. */
export const refused = (at: number, mirror = "a") =>
  seen({ at, mirror, outcome: "failed", error: "connect_refused", detail: "nobody listens" });
