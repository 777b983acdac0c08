import type { Cause } from "../cause.ts";
import { severities, type Severity } from "../follow.ts";
import type { NoticeKind } from "./notice.ts";
import { endOfQuiet, type QuietHours } from "./quiet-hours.ts";

/** Which incidents are told where and when; durations are milliseconds. */
export type Route = {
  name: string;
  /** Names of channels. */
  channels: readonly string[];
  /** Undefined for all. */
  causes: readonly Cause[] | undefined;
  /** From this severity on. */
  severity: Severity;
  /** Slugs; undefined for all. */
  mirrors: readonly string[] | undefined;
  /** Slugs of vantages, at least one of which must see it; undefined for all. */
  vantages: readonly string[] | undefined;
  /** How long it must have lasted before it is told. */
  holdMs: number;
  /** What is not critical waits for their end. */
  quiet: QuietHours | undefined;
  /** How often an incident that nobody acknowledged is told again; undefined for never. */
  remindMs: number | undefined;
  /** Who else is told when nobody has acknowledged it for so long. */
  escalation: { afterMs: number; channels: readonly string[] } | undefined;
  /** How long the first of several is kept back, so that all go in one message. */
  gatherMs: number;
};

/** What routes ask of an incident. */
export type RoutedIncident = {
  cause: Cause;
  severity: Severity;
  /** A slug; null of what is about no mirror alone. */
  mirror: string | null;
  /** Slugs of the vantages that see it. */
  vantages: readonly string[];
};

/** The routes that an incident goes by, in their order. */
export const routesFor = (routes: readonly Route[], incident: RoutedIncident): Route[] =>
  routes.filter((route) => takes(route, incident));

/** What is about no mirror alone passes whatever mirrors a route is for, and what no vantage in particular sees whatever vantages. */
function takes(route: Route, { cause, severity, mirror, vantages }: RoutedIncident): boolean {
  const { causes, mirrors, vantages: seers } = route;
  return (
    severities.indexOf(severity) >= severities.indexOf(route.severity) &&
    (causes === undefined || causes.some((each) => covers(each, cause))) &&
    (mirrors === undefined || mirror === null || mirrors.includes(mirror)) &&
    (seers === undefined || vantages.length === 0 || vantages.some((vantage) => seers.includes(vantage)))
  );
}

/** A shared outage stands for the outages of mirrors, which are not told of beside it. */
const covers = (asked: Cause, cause: Cause) =>
  asked === cause || (asked === "availability" && cause === "shared_outage");

/** A notice, as much of it as tells when it is due; times are epoch milliseconds. */
type Pending = { severity: Severity; kind: NoticeKind; startedAt: number; now: number };

/** When a notice goes out by a route. */
export function dueAt(route: Route, { severity, kind, startedAt, now }: Pending): number {
  const due = isNews(kind) ? Math.max(now + route.gatherMs, startedAt + route.holdMs) : now;
  return route.quiet === undefined || severity === "critical" || isUrgent(kind)
    ? due
    : endOfQuiet(route.quiet, due);
}

/** Whether it tells of trouble that nobody was told of before: that is held, and gathered. */
function isNews(kind: NoticeKind): boolean {
  return kind === "opened" || kind === "reopened" || kind === "updated";
}

/** The end of an incident waits for nothing, and neither does a test. */
function isUrgent(kind: NoticeKind): boolean {
  return kind === "recovered" || kind === "test";
}
