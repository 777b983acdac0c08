import { hours, minutes, releasesSchema } from "@heliograph/core";
import type { Fault, FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startFreshnessTrial, type FreshnessTrial, type Participant } from "./freshness-trial.ts";
import { takingTurns } from "./taking-turns.ts";
import { told } from "./truth.ts";

const everyMs = minutes(5);
const dayMs = hours(24);

const basket = ["example.com/resting", "example.com/lively", "example.com/odd"];

/** Modules that rest, that release all the time, and that release all that is hard to compare. */
const modules: FakeModule[] = [
  { path: "example.com/resting", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
  ...takingTurns(["example.com/lively"], { from: noon, everyMs: minutes(20), count: 72 }),
  {
    path: "example.com/odd",
    releases: [
      { version: "v1.0.0" },
      ...Array.from({ length: 24 }, (_, hour) => ({ at: noon + hours(hour), minor: hour + 1 })).flatMap(
        ({ at, minor }) => [
          { version: `v1.${minor}.0-rc.1`, publishedAt: at + minutes(7) },
          { version: `v1.${minor}.0`, publishedAt: at + minutes(23) },
          { version: `v2.${minor}.0+incompatible`, publishedAt: at + minutes(31) },
          { version: `v1.0.${minor}`, publishedAt: at + minutes(44) },
          { version: `v0.0.0-202611211200${minor + 10}-abcdef123456`, publishedAt: at + minutes(50) },
        ],
      ),
    ],
  },
  ...takingTurns(["example.com/elsewhere", "example.com/else/where"], {
    from: noon,
    everyMs: minutes(30),
    count: 48,
  }),
];

const participants: Record<string, Participant> = {
  upstream: { role: "upstream" },
  index: { role: "index" },
  lagging: { lagMs: hours(2) },
  cold: {},
  restarting: {},
  forbidding: {},
  flaky: {},
  caching: {},
  retracting: {},
  plain: { lagMs: minutes(4) },
};

/** What is honest, though nobody would call it tidy; `at` is the time since noon. */
const habits: Record<string, (at: number) => Fault[]> = {
  /** Is down for an hour. */
  upstream: (at) => (isBetween(at, hours(9), hours(10)) ? [{ kind: "status", status: 502 }] : []),
  /** Fails in another way every three hours, for an hour. */
  index: (at) => {
    if (!isBetween(at % hours(3), hours(1), hours(2))) return [];
    const ways: Fault[] = [
      { kind: "status", status: 500 },
      { kind: "html" },
      { kind: "feed-cut" },
      { kind: "feed-shuffle" },
      { kind: "feed-repeat" },
      { kind: "reset", afterBytes: 100 },
    ];
    return ways.slice(Math.floor(at / hours(3)) % ways.length).slice(0, 1);
  },
  /** Has to fetch everything first, every two hours anew. */
  cold: (at) => (at % hours(2) === 0 ? [{ kind: "cold" }] : []),
  /** Restarts every three hours, for ten minutes. */
  restarting: (at) => (at % hours(3) < minutes(10) ? [{ kind: "reset" }] : []),
  /** Forbids a module in the afternoon, and all in the evening for a while. */
  forbidding: (at) => [
    ...(at < hours(6) ? [{ kind: "status", status: 451, on: "*/example.com/lively/*" } as const] : []),
    ...(isBetween(at, hours(8), hours(10)) ? [{ kind: "status", status: 403 } as const] : []),
  ],
  /** Fails at some requests of every kind. */
  flaky: () => [
    { kind: "reset", afterBytes: 10, times: 1, on: "*/@v/list" },
    { kind: "status", status: 502, times: 1 },
    { kind: "status", status: 429, retryAfterSeconds: 5, times: 1, on: "*/@latest" },
  ],
  /** Shows lists that are up to five minutes old, and now and then of one cache of two. */
  caching: (at) => [
    { kind: "stale-list", asOf: noon + at - minutes(at % minutes(25) === 0 ? 5 : 1) },
    { kind: "backends", lagMs: minutes(3), share: 0.3 },
  ],
  /** Leaves out what its author took back. */
  retracting: (at) => [
    ...(at >= hours(5)
      ? [{ kind: "retracted", module: "example.com/lively", version: "v1.9.0" } as const]
      : []),
    ...(at >= hours(7) ? [{ kind: "retracted", module: "example.com/odd", version: "v1.6.0" } as const] : []),
  ],
};

const isBetween = (at: number, from: number, to: number) => at >= from && at < to;

/** How many entries an index feed has of modules, and how many releases among them. */
function published(of: readonly FakeModule[]) {
  const entries = of.flatMap(({ releases }) => releases.filter(({ publishedAt = 0 }) => publishedAt >= noon));
  const releases = entries.filter(({ version }) => !/incompatible|^v0\.0\.0-/.test(version));
  return { entries: entries.length, releases: releases.length };
}

let trial: FreshnessTrial | undefined;
afterEach(() => trial?.close());

test("a day of honest disorder: who lags two hours is late, nobody is anything else, and no entry is lost", async () => {
  trial = await startFreshnessTrial({ participants, modules, basket, rules: { every: "5m" } });
  const { mirror, pass, restart } = trial;
  const before = (at: number) => {
    if (at % hours(6) === hours(3)) restart();
    for (const [name, faultsAt] of Object.entries(habits)) {
      if (name !== "cold" || at % hours(2) === 0) mirror(name).clear();
      for (const fault of faultsAt(at)) mirror(name).order(fault);
    }
  };
  await pass(hours(11), { everyMs, before });
  // The west is cut off.
  await pass(hours(2), { everyMs, before, vantages: ["east"] });
  await pass(dayMs - hours(13), { everyMs, before });
  expect(told(await trial.incidents())).toEqual(["lagging freshness"]);
  const response = await trial.site.api.request("/api/v1/releases");
  expect(releasesSchema.parse(await response.json()).feed).toMatchObject({
    ...published(modules),
    failingSince: null,
  });
});
