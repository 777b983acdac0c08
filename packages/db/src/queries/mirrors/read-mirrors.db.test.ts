import {
  days,
  figuresOf,
  histogramOf,
  hours,
  minutes,
  noLags,
  percentile,
  type ErrorClass,
} from "@heliograph/core";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { sampleCatalogue, sampleMirror, sampleNow, sampleRun, sampleTally } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { addToRollups } from "../runs/add-to-rollups.ts";
import { lockVerdicts } from "../verdicts/lock-verdicts.ts";
import { calendarIn } from "./read-summaries.ts";
import { readMirror } from "./read-mirror.ts";
import { readMirrors } from "./read-mirrors.ts";
import { readSeries } from "../runs/read-series.ts";
import { saveTallies } from "../verdicts/save-tallies.ts";
import { saveVerdicts } from "../verdicts/save-verdicts.ts";
import { upsertMaintenance } from "../maintenance/upsert-maintenance.ts";
import { upsertMirrors } from "./upsert-mirrors.ts";

const time = { now: sampleNow, everyMs: minutes(1) };
const counts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

type Run = { dueAt: number; ttfbMs?: number; error?: ErrorClass };

/** What each vantage saw of `alpha`: an hour, a day, a week and three months ago; nobody looked at `beta`. */
const seen = {
  east: [
    { dueAt: sampleNow - days(90), error: "http_5xx" },
    { dueAt: sampleNow - days(89), error: "http_5xx" },
    { dueAt: sampleNow - days(8), ttfbMs: 80 },
    { dueAt: sampleNow - days(1) - hours(1), error: "connect_timeout" },
    { dueAt: sampleNow - hours(1), ttfbMs: 10 },
    { dueAt: sampleNow - minutes(1), ttfbMs: 20 },
  ],
  west: [
    { dueAt: sampleNow - hours(1), ttfbMs: 40, error: "slow" },
    { dueAt: sampleNow - minutes(2), error: "agent_isolated" },
  ],
} satisfies Record<string, Run[]>;

async function see(db: Database, mirrorId: number, vantageId: number, runs: readonly Run[]): Promise<void> {
  const rows = runs.map(({ dueAt, ...how }) => sampleRun(mirrorId, dueAt, how));
  // The rollups alone: the partitions of three months ago are none of this test's business.
  await db.execute(
    `create table if not exists rollups_5m_older partition of rollups_5m for values from ('2026-01-01') to ('2026-11-19')`,
  );
  await addToRollups(db, vantageId, rows);
  const [newest] = rows.slice(-1);
  if (newest === undefined) return;
  await db.transaction((tx) =>
    saveTallies(tx, vantageId, [{ observation: newest, tally: sampleTally(newest) }]),
  );
}

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0, west = 0],
  } = await sampleCatalogue(database, {
    mirrors: ["alpha", "beta"],
    vantages: ["east", "west"],
  });
  await see(database, alpha, east, seen.east);
  await see(database, alpha, west, seen.west);
  await database.transaction(async (tx) => {
    const [verdict] = await lockVerdicts(tx, [alpha]);
    if (verdict === undefined) return;
    const judged = { ...verdict, level: "up", since: sampleNow - hours(3) } as const;
    await saveVerdicts(tx, [{ ...judged, vantages: { up: ["east"], degraded: [], down: [] } }], sampleNow);
  });
  return { database, alpha };
}

it("lists every mirror with its verdict, its bars and its last day", async () => {
  const { database } = await prepared();
  const histogram = histogramOf([10, 20, 40]);
  const quiet = {
    maintenance: 0,
    maintenanceMs: 0,
    gapMs: hours(23),
    incidents: 0,
    incidentMs: 0,
    worst: null,
  };

  const [alpha, beta, ...others] = await readMirrors(database, time);

  expect(others).toEqual([]);
  expect(alpha).toEqual({
    slug: "alpha",
    name: "ALPHA",
    baseUrl: "https://alpha.example/goproxy",
    host: "alpha.example",
    protocol: "goproxy",
    role: "mirror",
    operator: "",
    note: null,
    level: "up",
    since: "2026-11-20T09:00:00.000Z",
    observedAt: "2026-11-20T11:59:00.005Z",
    stale: false,
    maintenance: null,
    vantages: { up: ["east"], degraded: [], down: [] },
    days: [
      { day: "2026-08-23", ...counts, failed: 1, ...quiet },
      { day: "2026-11-12", ...counts, ok: 1, ...quiet },
      { day: "2026-11-19", ...counts, failed: 1, ...quiet },
      { day: "2026-11-20", ok: 2, degraded: 1, failed: 0, unknown: 1, ...quiet, gapMs: hours(11) },
    ],
    ttfb: { p50Ms: percentile(histogram, 0.5), p95Ms: percentile(histogram, 0.95) },
    throughput: { p50Mbps: null },
    families: [],
    integrity: { verified: 0, refuted: 0, unrecorded: 0, unproved: 0 },
    freshness: { lag: figuresOf(noLags), movedAt: null, frozenSince: null },
    httpVersion: "1.1",
  });
  expect(beta).toMatchObject({
    slug: "beta",
    level: "unknown",
    since: null,
    observedAt: null,
    stale: false,
    days: [],
    ttfb: { p50Ms: null, p95Ms: null },
    httpVersion: null,
  });
});

it("withdraws a level when the newest run is older than three intervals", async () => {
  const { database } = await prepared();
  const later = (sinceMs: number) =>
    readMirrors(database, { ...time, now: sampleNow - minutes(1) + sinceMs });

  expect((await later(minutes(3)))[0]).toMatchObject({ level: "up", stale: false });
  expect((await later(minutes(3) + 1))[0]).toMatchObject({
    level: "unknown",
    stale: true,
    since: "2026-11-20T11:59:00.005Z",
    vantages: { up: [], degraded: [], down: [] },
  });
});

it("shows a mirror with its windows and what each vantage saw last", async () => {
  const { database, alpha } = await prepared();
  const overview = await readMirror(database, "alpha", time);

  expect(overview).toMatchObject({ id: alpha, mirror: { slug: "alpha", level: "up" } });
  expect(overview?.windows).toEqual([
    { window: "24h", counts: { ok: 2, degraded: 1, failed: 0, unknown: 1 } },
    { window: "7d", counts: { ok: 2, degraded: 1, failed: 1, unknown: 1 } },
    { window: "30d", counts: { ok: 3, degraded: 1, failed: 1, unknown: 1 } },
    { window: "90d", counts: { ok: 3, degraded: 1, failed: 2, unknown: 1 } },
  ]);
  const east = histogramOf([10, 20]);
  expect(overview?.sights).toMatchObject([
    {
      vantage: "east",
      vote: "up",
      error: "ok",
      measures: { ttfbMs: 20 },
      startedAt: "2026-11-20T11:59:00.005Z",
      counts: { ...counts, ok: 2 },
      p50Ms: percentile(east, 0.5),
    },
    {
      vantage: "west",
      vote: "unknown",
      outcome: "unknown",
      error: "agent_isolated",
      detail: "it ended with agent_isolated",
      counts: { ...counts, degraded: 1, unknown: 1 },
    },
  ]);
});

it("knows no mirror by a slug that is not there or retired", async () => {
  const { database } = await prepared();
  await upsertMirrors(database, [sampleMirror("beta")]);
  expect(await readMirror(database, "gamma", time)).toBeUndefined();
  expect(await readMirror(database, "alpha", time)).toBeUndefined();
  expect((await readMirrors(database, time)).map(({ slug }) => slug)).toEqual(["beta"]);

  await upsertMirrors(database, ["beta", "alpha"].map(sampleMirror));
  const back = await readMirrors(database, time);
  expect(back.map(({ slug, level }) => [slug, level])).toEqual([
    ["beta", "unknown"],
    ["alpha", "up"],
  ]);
});

it("draws a curve from the rollup of its range, over all vantages or one", async () => {
  const { database, alpha } = await prepared();
  const curve = async (range: "24h" | "7d" | "30d" | "90d", vantage?: string) =>
    (await readSeries(database, { mirrorId: alpha, range, now: sampleNow, vantage })).map(
      ({ at, ok, degraded, failed, unknown }) => [at.slice(5, 16), ok, degraded, failed, unknown],
    );

  expect(await curve("24h")).toEqual([
    ["11-20T11:00", 1, 1, 0, 0],
    ["11-20T11:55", 1, 0, 0, 1],
  ]);
  expect(await curve("24h", "west")).toEqual([
    ["11-20T11:00", 0, 1, 0, 0],
    ["11-20T11:55", 0, 0, 0, 1],
  ]);
  expect(await curve("7d")).toEqual([
    ["11-19T11:00", 0, 0, 1, 0],
    ["11-20T11:00", 2, 1, 0, 1],
  ]);
  expect(await curve("30d", "east")).toEqual([
    ["11-12T12:00", 1, 0, 0, 0],
    ["11-19T09:00", 0, 0, 1, 0],
    ["11-20T09:00", 2, 0, 0, 0],
  ]);
  expect(await curve("90d", "nobody")).toEqual([]);
  expect((await curve("90d")).map(([at]) => at)).toEqual([
    "08-23T00:00",
    "11-12T00:00",
    "11-19T00:00",
    "11-20T00:00",
  ]);

  const [oldest] = await readSeries(database, { mirrorId: alpha, range: "30d", now: sampleNow });
  expect(oldest).toMatchObject({
    p50Ms: percentile(histogramOf([80]), 0.5),
    p99Ms: percentile(histogramOf([80]), 0.99),
  });
});

it("counts the days of another zone by the hours that begin in them, and the same again from what it keeps", async () => {
  const { database } = await prepared();
  for (const zone of ["Asia/Shanghai", "Asia/Singapore"]) {
    const [alpha] = await readMirrors(database, time, calendarIn(zone));
    expect(alpha?.days).toMatchObject([
      { day: "2026-08-23", failed: 1, gapMs: hours(23) },
      { day: "2026-11-12", ok: 1, gapMs: hours(23) },
      { day: "2026-11-19", failed: 1, gapMs: hours(23) },
      { day: "2026-11-20", ok: 2, degraded: 1, unknown: 1, gapMs: hours(19) },
    ]);
  }
  const [east] = await readMirrors(database, time, calendarIn("Pacific/Kiritimati"));
  expect(east?.days.map(({ day, ok }) => ({ day, ok }))).toEqual([
    { day: "2026-08-24", ok: 0 },
    { day: "2026-11-13", ok: 1 },
    { day: "2026-11-20", ok: 0 },
    { day: "2026-11-21", ok: 2 },
  ]);
});

/** Maintenance of one mirror, once. */
const maintenance = (slug: string, startsAt: number, endsAt: number) => ({
  slug,
  title: { en: slug, "zh-CN": slug },
  mirrors: ["alpha"],
  recurrence: { kind: "once" as const, startsAt, endsAt },
});

it("tells the maintenance that a mirror is under and was, where it was announced before it began", async () => {
  const { database } = await prepared();
  const over = maintenance("over", sampleNow - days(1), sampleNow - days(1) + hours(2));
  const within = maintenance("within", sampleNow - days(1) + hours(1), sampleNow - days(1) + hours(3));
  const running = maintenance("running", sampleNow - minutes(20), sampleNow + hours(1));
  await upsertMaintenance(database, [over, within, running], sampleNow - days(2));
  const [alpha, beta] = await readMirrors(database, time);
  expect(alpha?.maintenance).toEqual({ title: running.title, endsAt: "2026-11-20T13:00:00.000Z" });
  expect(alpha?.days.map(({ maintenanceMs }) => maintenanceMs)).toEqual([0, 0, hours(3), minutes(20)]);
  expect(beta?.maintenance).toBeNull();

  await upsertMaintenance(database, [{ ...running, mirrors: undefined }], sampleNow - minutes(10));
  const [late] = await readMirrors(database, time);
  expect(late?.maintenance).toBeNull();
  expect(late?.days.at(-1)?.maintenanceMs).toBe(minutes(10));
});
