import { hours, type Observation, type ProbeKind, type Role } from "@heliograph/core";
import { startFakeMirror, type Fault } from "@heliograph/fake-mirror";
import { expect, test } from "vitest";
import { Memory } from "./memory/memory.ts";
import { loopbackOutbound, runProbe, watched } from "./testing/run.ts";

const start = Date.UTC(2026, 0, 1);
const canary = { module: "example.com/hello", version: "v1.0.0" };
const basket = ["example.com/busy"];

/** A release each half hour. */
const modules = [
  { path: "example.com/hello", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
  {
    path: "example.com/busy",
    releases: Array.from({ length: 50 }, (_, at) => ({
      version: `v1.${at}.0`,
      publishedAt: start + hours(at / 2),
    })),
  },
];

/** What goes wrong in a day at mirrors that serve what they should, by the hour. */
const mess: Fault[][] = [
  [],
  [{ kind: "cold", requests: 2 }],
  [{ kind: "recompressed" }],
  [{ kind: "status", status: 403, on: "*/@v/*" }],
  [{ kind: "frozen" }],
  [{ kind: "old-head", asOf: start, on: "*/latest" }, { kind: "missing-partial" }],
  [{ kind: "status", status: 451 }],
  [{ kind: "no-sumdb" }],
  [{ kind: "status", status: 429, retryAfterSeconds: 60 }],
  [{ kind: "status", status: 503, on: "*.zip" }],
  [{ kind: "reset", afterBytes: 100 }],
  [{ kind: "stall", afterBytes: 10, on: "*/latest" }],
  [{ kind: "stale-list" }, { kind: "missing-tile" }],
  [{ kind: "frozen", asOf: start + hours(2), on: "*/lookup/*" }],
  [
    { kind: "frozen", asOf: start },
    { kind: "cold", on: "*/tile/*" },
  ],
  [{ kind: "status", status: 404 }],
];

/** What goes wrong with the checksum database meanwhile. */
const outages: Fault[][] = [
  [],
  [{ kind: "status", status: 500 }],
  [{ kind: "reset" }],
  [{ kind: "stall" }],
  [],
];

test("a day of lag, cold fetches, restarts, refusals and outages, all of it honest, finds nothing", async () => {
  let now = start;
  const clock = () => now;
  const mirror = await startFakeMirror({ modules, now: clock });
  const database = await startFakeMirror({ modules, now: clock });
  const outbound = loopbackOutbound({ silenceMs: 50 });
  let memory = new Memory();
  const look = (kind: ProbeKind, role: Role, baseUrl: string): Promise<Observation> =>
    runProbe(
      kind,
      { role, baseUrl, mirror: role },
      { canary, basket, log: watched(database), memory, outbound },
    );

  const seen: Observation[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    now = start + hours(hour);
    if (hour % 7 === 6) memory = new Memory();
    for (const fault of mess[hour % mess.length] ?? []) mirror.order(fault);
    for (const fault of outages[hour % outages.length] ?? []) database.order(fault);
    for (const minute of [0, 40]) {
      now = start + hours(hour) + minute * 60_000;
      seen.push(await look("log-view", "checksum-database", database.sumdbUrl));
      seen.push(await look("log-view", "mirror", mirror.baseUrl));
      seen.push(await look("integrity", "mirror", mirror.baseUrl));
    }
    mirror.clear();
    database.clear();
  }
  await Promise.all([mirror.close(), database.close()]);

  expect(seen.flatMap(({ integrity }) => integrity?.findings ?? [])).toEqual([]);
  const relations = new Set(
    seen.flatMap(({ integrity }) => integrity?.views ?? []).map(({ relation }) => relation),
  );
  expect(relations).not.toContain("forked");
  const proofs = new Set(
    seen.flatMap(({ integrity }) => integrity?.contents ?? []).map(({ proof }) => proof),
  );
  expect([...proofs].toSorted()).toEqual(["unproved", "verified"]);
});
