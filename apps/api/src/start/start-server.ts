import { isIPv6 } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "@heliograph/config";
import { days, seconds } from "@heliograph/core";
import {
  connect,
  disconnect,
  makePartitions,
  migrate,
  startEmbedded,
  upsertMaintenance,
} from "@heliograph/db";
import { Hono } from "hono";
import type { Logger } from "pino";
import { startDelivering } from "../alerts/start-delivering.ts";
import { adoptChannels } from "../channels/adopt-channels.ts";
import { clientAddresses } from "../http/client-address.ts";
import type { Env } from "../http/context.ts";
import { createApi } from "../http/create-api.ts";
import { healthRoutes } from "../http/health.ts";
import { metricsRoute } from "../http/metrics.ts";
import { createLiveChecks } from "../lookup/live-checks.ts";
import { digestToken } from "../operators/authenticate.ts";
import { loadPages } from "../pages/pages.ts";
import { adoptPlan } from "../plan/adopt-plan.ts";
import { openSecretBox } from "../secrets/open-secret-box.ts";
import { openSubscriberMeans } from "../subscriptions/open-means.ts";
import { startJobs } from "../watchdog/jobs.ts";
import { startRecommending } from "../watchdog/recommend.ts";
import { startSweeping } from "../watchdog/sweep.ts";
import { startTending } from "../watchdog/tend.ts";
import { startCallingHome } from "../watcher/call-home.ts";
import { createMetrics } from "../watcher/metrics.ts";
import { drain, listen, portOf } from "./listen.ts";
import { startLocalProber } from "./local-prober.ts";
import { openWayOut } from "./open-way-out.ts";
import { readiness } from "./readiness.ts";
import type { Stops } from "./stops.ts";

const webFolder = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** How long requests under way may take once we stop. */
const drainMs = seconds(3);

const now = () => Date.now();

/**
 * Starts what this process is for, from the database up; `stops` learns how to end each part. Returns where it is to be found.
 * @throws AddressRefused, EmbeddedFailure, SecretKeyFault, UnreachableDatabase, UnsuitableDatabase or NewerSchema for what an operator can mend
 */
export async function startServer(config: Config, log: Logger, stops: Stops): Promise<string> {
  const { site, roles } = config;
  const databaseUrl = await openDatabase(config, log, stops);
  await migrate(databaseUrl);
  const database = await connect(databaseUrl);
  stops.add(() => disconnect(database));
  await makePartitions(database, now());
  const { plan, localToken } = await adoptPlan(database, site, { bringsProber: roles.has("web") });
  const box = await openSecretBox(database, config);
  await adoptChannels(database, site.channels, { box, now: now() });
  await upsertMaintenance(database, site.maintenance, now());
  const outbound = openWayOut(site);
  stops.add(() => outbound.close());
  const ending = new AbortController();
  stops.add(() => ending.abort());

  let { port } = config;
  const baseUrl = () => site.url ?? `http://${hostOf(config, "localhost")}:${port}`;

  const subscribers = openSubscriberMeans(site, box);
  stops.add(() => subscribers.outbound.close());
  const means = { outbound, box, siteName: site.title, baseUrl, subscribers };

  if (roles.has("watchdog")) {
    stops.add(await startDelivering({ ...means, database, log, now }, { plan }));
    stops.add(startSweeping(database, { plan, now, log }));
    const heartbeat = site.heartbeat?.url;
    if (heartbeat !== undefined) stops.add(startCallingHome(database, { url: heartbeat, outbound, log }));
    stops.add(startRecommending(database, { plan, now, log }));
    if (plan.everyMs.has("freshness")) stops.add(startTending(database, { plan, outbound, now, log }));
    const retention = retentionOf(config);
    stops.add(await startJobs(databaseUrl, { database, retention, now, log }));
  }

  let stopping = false;
  const notReady = readiness(database, config.dataDirectory);
  const addressOf = clientAddresses(site.trusted_proxies);
  const metrics = createMetrics(database, now);
  const health = { notReady: async () => (stopping ? "the server is stopping" : notReady()) };
  const pages = roles.has("web") ? await loadPages(webFolder) : undefined;
  if (roles.has("web") && pages === undefined) {
    log.warn("the web application is not built, so there are no pages: run `pnpm build`");
  }
  const app = roles.has("web")
    ? createApi({
        ...health,
        database,
        site,
        plan,
        operators: site.operators.map(digestToken),
        means,
        liveChecks: createLiveChecks(outbound, { now, log, signal: ending.signal }),
        log,
        now,
        pages,
        addressOf,
        metrics,
        baseUrl,
      })
    : new Hono<Env>().route("/", healthRoutes(health)).route("/", metricsRoute({ site, metrics, addressOf }));
  const server = await listen(app.fetch, config.port, config.host);
  port = portOf(server);
  stops.add(() => drain(server, drainMs));
  if (localToken !== undefined) {
    stops.add(startLocalProber(proberEnvironment(config, port, localToken), log));
  }
  stops.add(() => {
    stopping = true;
  });
  return baseUrl();
}

async function openDatabase(
  { databaseUrl, dataDirectory }: Config,
  log: Logger,
  stops: Stops,
): Promise<string> {
  if (databaseUrl !== undefined) return databaseUrl;
  const embedded = await startEmbedded({
    directory: join(dataDirectory, "postgres"),
    log: (line) => log.debug({ line }, "database"),
  });
  stops.add(() => embedded.stop());
  return embedded.url;
}

const retentionOf = ({ site: { retention } }: Config) => ({
  rawDays: Math.floor(retention.observations / days(1)),
  rollup5mDays: Math.floor(retention.five_minutes / days(1)),
  rollup1hDays: Math.floor(retention.hours / days(1)),
});

/** The host under which this machine reaches us, as a URL spells it. */
function hostOf({ host }: Config, loopback: string): string {
  if (host === undefined || ["0.0.0.0", "::", "127.0.0.1", "localhost"].includes(host)) return loopback;
  return isIPv6(host) ? `[${host}]` : host;
}

const proberEnvironment = (config: Config, port: number, token: string) => ({
  ...config.passedOn,
  HELIOGRAPH_SERVER: `http://${hostOf(config, "127.0.0.1")}:${port}`,
  HELIOGRAPH_TOKEN: token,
  HELIOGRAPH_SPOOL: join(config.dataDirectory, "spool"),
  HELIOGRAPH_ALLOW_PRIVATE: config.site.allowed_private_targets.join(","),
  HELIOGRAPH_LOG_LEVEL: config.logLevel,
});
