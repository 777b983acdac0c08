import { seconds } from "../time.ts";
import type { Route } from "./route.ts";

/** How long the first of several is kept back where a route does not say. */
export const defaultGatherMs = seconds(10);

/** The route by which channels are told everything at any time. */
export const routeToAll = (name: string, channels: readonly string[]): Route => ({
  name,
  channels,
  causes: undefined,
  severity: "degraded",
  mirrors: undefined,
  vantages: undefined,
  holdMs: 0,
  quiet: undefined,
  remindMs: undefined,
  escalation: undefined,
  gatherMs: defaultGatherMs,
});
