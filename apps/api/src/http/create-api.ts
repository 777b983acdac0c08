import { OpenAPIHono } from "@hono/zod-openapi";
import { requestId } from "hono/request-id";
import { pageRoutes } from "../pages/page-routes.ts";
import { subscriptionForms } from "../pages/subscription-forms.ts";
import type { InnerFetch } from "../pages/pages.ts";
import type { Services } from "../services.ts";
import { SubscriptionDesk } from "../subscriptions/desk.ts";
import { statuspageRoutes } from "../statuspage/statuspage-routes.ts";
import { keptStatus } from "../surfaces/kept-status.ts";
import { surfaceRoutes } from "../surfaces/surface-routes.ts";
import { answerErrors, answerUnknownPath } from "./answer-errors.ts";
import { configSchemaRoute } from "./config-schema.ts";
import type { Env } from "./context.ts";
import { healthRoutes } from "./health.ts";
import { limitByAddress } from "./limit-rate.ts";
import { describeApi } from "./openapi.ts";
import { acknowledgementRoute } from "./routes/acknowledgement.ts";
import { alertsRoute } from "./routes/alerts.ts";
import { bundleRoute } from "./routes/bundle.ts";
import { chainRoute } from "./routes/chain.ts";
import { chainsRoute } from "./routes/chains.ts";
import { channelTestRoute } from "./routes/channel-test.ts";
import { channelsRoute } from "./routes/channels.ts";
import { compareRoute } from "./routes/compare.ts";
import { drillsRoute } from "./routes/drills.ts";
import { evidencePartRoute } from "./routes/evidence-part.ts";
import { evidenceRoute } from "./routes/evidence.ts";
import { failoverRoute } from "./routes/failover.ts";
import { happeningsRoute } from "./routes/happenings.ts";
import { heartbeatRoute } from "./routes/heartbeat.ts";
import { historyCsvRoute } from "./routes/history-csv.ts";
import { historyRoute } from "./routes/history.ts";
import { incidentRoute } from "./routes/incident.ts";
import { incidentsRoute } from "./routes/incidents.ts";
import { ingestRoute } from "./routes/ingest.ts";
import { logHeadsRoute } from "./routes/log-heads.ts";
import { ledgerCsvRoute } from "./routes/ledger-csv.ts";
import { ledgerRoute } from "./routes/ledger.ts";
import { methodRoute } from "./routes/method.ts";
import { limitsRoute } from "./routes/limits.ts";
import { lookupRoute } from "./routes/lookup.ts";
import { mirrorCacheRoute } from "./routes/mirror-cache.ts";
import { mirrorConformanceRoute } from "./routes/mirror-conformance.ts";
import { mirrorErrorsRoute } from "./routes/mirror-errors.ts";
import { mirrorFreshnessRoute } from "./routes/mirror-freshness.ts";
import { mirrorIntegrityRoute } from "./routes/mirror-integrity.ts";
import { mirrorSpeedRoute } from "./routes/mirror-speed.ts";
import { mirrorRunRoute } from "./routes/mirror-run.ts";
import { mirrorRunsRoute } from "./routes/mirror-runs.ts";
import { mirrorThroughputRoute } from "./routes/mirror-throughput.ts";
import { mirrorTlsRoute } from "./routes/mirror-tls.ts";
import { mirrorRoute } from "./routes/mirror.ts";
import { mirrorsRoute } from "./routes/mirrors.ts";
import { namesRoute } from "./routes/names.ts";
import { notesRoute } from "./routes/notes.ts";
import { recommendedRoute } from "./routes/recommended.ts";
import { redriveRoute } from "./routes/redrive.ts";
import { regionsRoute } from "./routes/regions.ts";
import { releaseRoute } from "./routes/release.ts";
import { releasesRoute } from "./routes/releases.ts";
import { replayRoute } from "./routes/replay.ts";
import { resolutionRoute } from "./routes/resolution.ts";
import { seriesRoute } from "./routes/series.ts";
import { silenceRoute } from "./routes/silence.ts";
import { subscriptionRoute } from "./routes/subscription.ts";
import { subscriptionsRoute } from "./routes/subscriptions.ts";
import { summaryRoute } from "./routes/summary.ts";
import { waysRoute } from "./routes/ways.ts";
import { metricsRoute } from "./metrics.ts";
import { rates } from "./rates.ts";
import { secureHeaders } from "./secure-headers.ts";

/** The whole server as a function of requests: API, documents and pages. */
export function createApi(services: Services) {
  const desk = new SubscriptionDesk(services);
  const limit = limitByAddress(rates.api, services.addressOf);
  const probers = new OpenAPIHono<Env>()
    .route("/", ingestRoute(services))
    .route("/", heartbeatRoute(services))
    .route("/", evidencePartRoute(services));
  const readers = new OpenAPIHono<Env>();
  readers.use(limit);
  const routes = readers
    .route("/", mirrorsRoute(services))
    .route("/", namesRoute(services))
    .route("/", mirrorRoute(services))
    .route("/", seriesRoute(services))
    .route("/", mirrorSpeedRoute(services))
    .route("/", mirrorThroughputRoute(services))
    .route("/", mirrorIntegrityRoute(services))
    .route("/", mirrorFreshnessRoute(services))
    .route("/", mirrorConformanceRoute(services))
    .route("/", mirrorCacheRoute(services))
    .route("/", mirrorTlsRoute(services))
    .route("/", mirrorErrorsRoute(services))
    .route("/", mirrorRunsRoute(services))
    .route("/", mirrorRunRoute(services))
    .route("/", compareRoute(services))
    .route("/", failoverRoute(services))
    .route("/", regionsRoute(services))
    .route("/", historyRoute(services))
    .route("/", historyCsvRoute(services))
    .route("/", methodRoute(services))
    .route("/", ledgerRoute(services))
    .route("/", ledgerCsvRoute(services))
    .route("/", chainsRoute(services))
    .route("/", recommendedRoute(services))
    .route("/", replayRoute(services))
    .route("/", chainRoute(services))
    .route("/", releasesRoute(services))
    .route("/", releaseRoute(services))
    .route("/", limitsRoute(services))
    .route("/", lookupRoute(services))
    .route("/", logHeadsRoute(services))
    .route("/", evidenceRoute(services))
    .route("/", bundleRoute(services))
    .route("/", notesRoute(services))
    .route("/", acknowledgementRoute(services))
    .route("/", silenceRoute(services))
    .route("/", resolutionRoute(services))
    .route("/", drillsRoute(services))
    .route("/", incidentsRoute(services))
    .route("/", incidentRoute(services))
    .route("/", channelsRoute(services))
    .route("/", channelTestRoute(services))
    .route("/", alertsRoute(services))
    .route("/", happeningsRoute(services))
    .route("/", redriveRoute(services))
    .route("/", waysRoute(services))
    .route("/", subscriptionsRoute(services, desk))
    .route("/", subscriptionRoute(desk))
    .route("/", summaryRoute(services));

  const app = new OpenAPIHono<Env>();
  const ask: InnerFetch = (path, init) => app.request(path, init);
  app.use(requestId(), secureHeaders, async (c, next) => {
    c.set("ask", ask);
    await next();
  });
  app.onError(answerErrors(services.log));
  app.notFound(answerUnknownPath);
  const api = app
    .route("/", healthRoutes(services))
    .route("/", metricsRoute(services))
    .route("/api/v1", probers)
    .route("/api/v1", routes);
  api.use("/api/*", limit);
  const status = keptStatus(services);
  api.route("/api/v2", statuspageRoutes(services, status));
  describeApi(api, services);
  api.route("/", configSchemaRoute());
  api.all("/api/*", answerUnknownPath);
  api.use(limitByAddress(rates.pages, services.addressOf));
  api.route("/", surfaceRoutes(services, status));
  api.route("/", subscriptionForms(services, desk));
  if (services.pages !== undefined) api.route("/", pageRoutes(services.pages, services, ask));
  return api;
}
