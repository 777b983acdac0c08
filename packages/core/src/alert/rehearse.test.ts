import { expect, it } from "vitest";
import { minutes } from "../time.ts";
import type { Happening } from "../shown/alert.ts";
import { rehearse } from "./rehearse.ts";
import { routeToAll } from "./route-to-all.ts";
import type { Route } from "./route.ts";

const route: Route = { ...routeToAll("r", ["ops"]), severity: "down" };

const noon = Date.parse("2026-11-21T12:00:00Z");

type Changes = readonly (readonly [
  Happening["changes"][number]["kind"],
  atMinute: number,
  severity?: "degraded" | "partial",
])[];

const outage = (changes: Changes): Happening => ({
  cause: "availability",
  mirror: "a",
  vantages: ["v"],
  startedAt: noon,
  changes: changes.map(([kind, minute, severity = "down" as const]) => ({
    kind,
    severity,
    at: noon + minutes(minute),
  })),
});

it.each<{ changes: Changes; only?: Partial<Route>; times: number; what: string }>([
  { what: "an outage", changes: [["opened", 0]], times: 1 },
  {
    what: "one that came again",
    changes: [
      ["opened", 0],
      ["resolved", 5],
      ["reopened", 8],
    ],
    times: 2,
  },
  {
    what: "one that was too mild",
    changes: [
      ["opened", 0, "partial"],
      ["resolved", 5],
    ],
    times: 0,
  },
  {
    what: "one that got bad enough",
    changes: [
      ["opened", 0, "partial"],
      ["escalated", 3],
      ["escalated", 4],
    ],
    times: 1,
  },
  {
    what: "one that was over before it was due",
    changes: [
      ["opened", 0],
      ["resolved", 5],
    ],
    only: { holdMs: minutes(6) },
    times: 0,
  },
  { what: "one that is not due yet", changes: [["opened", 0]], only: { holdMs: minutes(90) }, times: 0 },
  { what: "one of another mirror", changes: [["opened", 0]], only: { mirrors: ["b"] }, times: 0 },
  {
    what: "one in quiet hours that outlasted them",
    changes: [
      ["opened", 0],
      ["resolved", 40],
    ],
    only: { quiet: { fromMinute: 11 * 60, untilMinute: 12 * 60 + 30, zone: "UTC" } },
    times: 1,
  },
])("$what would have fired $times times", ({ changes, only, times }) => {
  expect(rehearse({ ...route, ...only }, [outage(changes)], noon + minutes(60))).toBe(times);
});
