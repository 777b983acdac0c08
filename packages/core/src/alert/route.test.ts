import { describe, expect, it } from "vitest";
import { hours, minutes, seconds } from "../time.ts";
import { routeToAll } from "./route-to-all.ts";
import { dueAt, routesFor, type Route, type RoutedIncident } from "./route.ts";

const route = routeToAll("all", ["ops"]);

const outage: RoutedIncident = { cause: "availability", severity: "down", mirror: "a", vantages: ["v", "w"] };

describe("an incident goes by a route", () => {
  it.each<{ only: Partial<Route>; incident?: Partial<RoutedIncident>; taken: boolean; why: string }>([
    { why: "that asks for nothing", only: {}, taken: true },
    { why: "for its severity", only: { severity: "down" }, taken: true },
    { why: "for what is worse", only: { severity: "critical" }, taken: false },
    { why: "for its cause", only: { causes: ["freshness", "availability"] }, taken: true },
    { why: "for other causes", only: { causes: ["freshness"] }, taken: false },
    { why: "for its mirror", only: { mirrors: ["b", "a"] }, taken: true },
    { why: "for other mirrors", only: { mirrors: ["b"] }, taken: false },
    { why: "for a vantage that sees it", only: { vantages: ["w"] }, taken: true },
    { why: "for vantages that see nothing", only: { vantages: ["x"] }, taken: false },
    {
      why: "for some mirrors if about none",
      only: { mirrors: ["b"] },
      incident: { mirror: null },
      taken: true,
    },
    {
      why: "for some vantages if none sees it",
      only: { vantages: ["x"] },
      incident: { vantages: [] },
      taken: true,
    },
    {
      why: "for outages if it is one that mirrors share",
      only: { causes: ["availability"] },
      incident: { cause: "shared_outage", mirror: null },
      taken: true,
    },
    {
      why: "for shared outages if it is one mirror's own",
      only: { causes: ["shared_outage"] },
      taken: false,
    },
  ])("$why: $taken", ({ only, incident, taken }) => {
    const asked = { ...route, ...only };
    expect(routesFor([asked], { ...outage, ...incident })).toEqual(taken ? [asked] : []);
  });

  it("and by all others that take it, in their order", () => {
    const [first, second, third] = [
      route,
      { ...route, severity: "critical" as const },
      { ...route, name: "c" },
    ];
    expect(routesFor([first, second, third], outage)).toEqual([first, third]);
  });
});

describe("a notice is due", () => {
  const berlin = { fromMinute: 22 * 60, untilMinute: 8 * 60, zone: "Europe/Berlin" };
  const lunch = { fromMinute: 12 * 60, untilMinute: 13 * 60, zone: "UTC" };

  it.each<{
    what: string;
    by: Partial<Route>;
    notice?: Partial<Parameters<typeof dueAt>[1]>;
    startedMsAgo?: number;
    at: string;
    due: string;
  }>([
    {
      what: "once others could be gathered",
      by: {},
      at: "2026-11-21T12:00:00Z",
      due: "2026-11-21T12:00:10Z",
    },
    {
      what: "once it has been held for long enough",
      by: { holdMs: minutes(2) },
      startedMsAgo: seconds(30),
      at: "2026-11-21T12:00:00Z",
      due: "2026-11-21T12:01:30Z",
    },
    {
      what: "at once when it tells of an end",
      by: { holdMs: hours(1), quiet: lunch },
      notice: { kind: "recovered" },
      at: "2026-11-21T12:00:00Z",
      due: "2026-11-21T12:00:00Z",
    },
    {
      what: "at once when it reminds",
      by: { holdMs: hours(1) },
      notice: { kind: "reminder" },
      at: "2026-11-21T12:00:00Z",
      due: "2026-11-21T12:00:00Z",
    },
    {
      what: "after quiet hours",
      by: { quiet: lunch },
      at: "2026-11-21T12:20:00Z",
      due: "2026-11-21T13:00:00Z",
    },
    {
      what: "before quiet hours begin",
      by: { quiet: lunch },
      at: "2026-11-21T11:59:49Z",
      due: "2026-11-21T11:59:59Z",
    },
    {
      what: "after the quiet hours that begin while it is held",
      by: { quiet: lunch, holdMs: minutes(5) },
      at: "2026-11-21T11:57:00Z",
      due: "2026-11-21T13:00:00Z",
    },
    {
      what: "in quiet hours where it is critical",
      by: { quiet: lunch },
      notice: { severity: "critical" },
      at: "2026-11-21T12:20:00Z",
      due: "2026-11-21T12:20:10Z",
    },
    {
      what: "on the next morning",
      by: { quiet: berlin },
      at: "2026-11-21T22:30:00Z",
      due: "2026-11-22T07:00:00Z",
    },
    {
      what: "in the same morning",
      by: { quiet: berlin },
      at: "2026-11-21T02:00:00Z",
      due: "2026-11-21T07:00:00Z",
    },
    {
      what: "an hour sooner when clocks are put forward in that night",
      by: { quiet: berlin },
      at: "2026-03-28T22:00:00Z",
      due: "2026-03-29T06:00:00Z",
    },
    {
      what: "an hour later when clocks are put back in that night",
      by: { quiet: berlin },
      at: "2026-10-24T22:00:00Z",
      due: "2026-10-25T07:00:00Z",
    },
    {
      what: "when clocks skip the end of quiet hours",
      by: { quiet: { ...berlin, untilMinute: 150 } },
      at: "2026-03-28T22:00:00Z",
      due: "2026-03-29T01:00:00Z",
    },
    {
      what: "when the end of quiet hours comes the first time of two",
      by: { quiet: { ...berlin, untilMinute: 150 } },
      at: "2026-10-24T22:00:00Z",
      due: "2026-10-25T00:30:00Z",
    },
    {
      what: "when that end comes again, in the hour that is repeated",
      by: { quiet: { ...berlin, untilMinute: 150 } },
      at: "2026-10-25T01:10:00Z",
      due: "2026-10-25T01:30:00Z",
    },
  ])("$what", ({ by, notice, startedMsAgo = 0, at, due }) => {
    const now = Date.parse(at);
    const opened = { severity: "down", kind: "opened", startedAt: now - startedMsAgo, now } as const;
    expect(dueAt({ ...route, ...by }, { ...opened, ...notice })).toBe(Date.parse(due));
  });
});
