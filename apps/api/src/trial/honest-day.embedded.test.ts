import { hours, minutes, mirrorsSchema, type ProbeKind } from "@heliograph/core";
import type { Fault, FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test, vi } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startTrial, type Trial } from "./trial.ts";

const stepMs = minutes(5);
const dayMs = hours(24);

/** A module that has a new version every half hour, and one that rests. */
const modules: FakeModule[] = [
  { path: "example.com/resting", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
  {
    path: "example.com/lively",
    releases: Array.from({ length: 60 }, (_, minor) => ({
      version: `v1.${minor}.0`,
      publishedAt: noon - hours(6) + minor * minutes(30),
    })),
  },
];

/** What mirrors do that are honest; `at` counts from the day's beginning, in steps. */
const habits: Record<string, (step: number, now: number) => Fault[]> = {
  /** Follows two hours behind. */
  lagging: (_, now) => [{ kind: "frozen", asOf: now - hours(2) }],
  /** Has to fetch everything first, every two hours anew. */
  cold: (step) => (step % 24 === 0 ? [{ kind: "cold" }] : []),
  /** Packs its zips itself, and has no partial tiles. */
  packing: () => [{ kind: "recompressed" }, { kind: "missing-partial" }],
  /** Restarts every three hours, for ten minutes. */
  restarting: (step) => (step % 36 < 2 ? [{ kind: "reset" }] : []),
  /** Forbids a module in the afternoon, and all in the evening for a while. */
  forbidding: (step) => [
    ...(step < 72 ? [{ kind: "status", status: 451, on: "*/example.com/lively/*" } as const] : []),
    ...(step >= 96 && step < 120 ? [{ kind: "status", status: 403 } as const] : []),
  ],
  /** Answers one request in ten or so in every bad way. */
  flaky: (step) => [
    { kind: "reset", afterBytes: 60, times: 1, on: step % 2 === 0 ? "*.zip" : "*/tile/*" },
    { kind: "status", status: 502, times: 1 },
    { kind: "status", status: 429, retryAfterSeconds: 5, times: 1, on: "*/lookup/*" },
  ],
  /** Shows a head that is up to an hour old, as caches do. */
  caching: (_, now) => [
    { kind: "old-head", asOf: now - (now % hours(1)), on: "*/latest" },
    { kind: "stale-list", asOf: now - (now % hours(1)) },
  ],
  /** Leaves the checksum database alone. */
  plain: () => [{ kind: "no-sumdb" }],
};

/** So many proved versions show that a mirror was looked into all the while. */
const enough = 20;

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.close();
  vi.useRealTimers();
});

test("a day of honest disorder opens no incident", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  trial = await startTrial({ names: Object.keys(habits), modules, now: () => Date.now(), logPadding: 3_000 });
  for (let step = 0; step * stepMs < dayMs; step += 1) {
    const now = noon + step * stepMs;
    vi.setSystemTime(now);
    for (const [name, mirror] of trial.mirrors) {
      if (name !== "cold" || step % 24 === 0) mirror.clear();
      for (const fault of habits[name]?.(step, now) ?? []) mirror.order(fault);
    }
    trial.log.clear();
    // The database itself is away for two hours.
    if (step >= 144 && step < 168) trial.log.order({ kind: "status", status: 503 });
    if (step % 72 === 36) trial.restart();
    const kinds: ProbeKind[] = step % 2 === 0 ? ["log-view", "integrity"] : ["log-view"];
    await trial.round(kinds);
  }
  expect(await trial.incidents()).toEqual([]);
  const shown = await trial.site.api.request("/api/v1/mirrors");
  const { mirrors } = mirrorsSchema.parse(await shown.json());
  const unproved = mirrors.filter(
    ({ role, integrity }) => role === "mirror" && (integrity?.verified ?? 0) < enough,
  );
  expect(unproved.map(({ slug }) => slug)).toEqual([]);
});
