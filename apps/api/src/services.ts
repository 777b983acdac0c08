import type { Site } from "@heliograph/config";
import type { Database } from "@heliograph/db";
import type { Logger } from "pino";
import type { Means } from "./alerts/post.ts";
import type { ClientAddress } from "./http/client-address.ts";
import type { LiveChecks } from "./lookup/live-checks.ts";
import type { Pages } from "./pages/pages.ts";
import type { Operator } from "./operators/authenticate.ts";
import type { Plan } from "./plan/plan.ts";
import type { Metrics } from "./watcher/metrics.ts";

/** What the routes work with; tests give their own. */
export type Services = {
  database: Database;
  site: Pick<Site, "title" | "demonstration" | "private_modules" | "metrics_token" | "retention">;
  plan: Plan;
  /** Who may fetch evidence and close what does not end by itself. */
  operators: readonly Operator[];
  /** Asks mirrors themselves where a reader looks something up. */
  liveChecks: LiveChecks;
  /** What messages are made of and sent with. */
  means: Means;
  log: Logger;
  addressOf: ClientAddress;
  /** Our clock, in epoch milliseconds. */
  now: () => number;
  /** What keeps us from serving at the moment; `undefined` when nothing does. */
  notReady: () => Promise<string | undefined>;
  /** What monitors of this monitor read. */
  metrics: () => Promise<Metrics>;
  /** The built web application; undefined where only the API is served. */
  pages: Pages | undefined;
  /** Where readers find us: what links and documents say. */
  baseUrl: () => string;
};
