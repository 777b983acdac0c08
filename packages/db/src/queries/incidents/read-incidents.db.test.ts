import { minutes, type Change } from "@heliograph/core";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { incidentNotes } from "../../schema/incident-notes.ts";
import { incidents } from "../../schema/incidents.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { newestIncidents } from "./newest-incidents.ts";
import { readIncidentMonths } from "./read-incident-months.ts";
import { readCoveredIncidents, readIncident } from "./read-incident.ts";
import { readIncidents } from "./read-incidents.ts";
import { saveIncident } from "./save-incident.ts";

/** Five incidents: three of `alpha`, resolved one after the other, then one of each mirror that is still open. */
async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: ["west"] });
  const save = async (mirrorId: number, at: number, change: Change) => {
    const cause = "availability";
    const previous = (await newestIncidents(database, [mirrorId], cause)).get(mirrorId);
    const step = { mirrorId, cause, previous, change, vantages: ["west"], at } as const;
    await database.transaction((tx) => saveIncident(tx, step));
  };
  const open = async (mirrorId: number, at: number) => {
    const incident = {
      phase: "open",
      severity: "partial",
      startedAt: at - minutes(2),
      endedAt: undefined,
    } as const;
    await save(mirrorId, at, { kind: "opened", incident });
    return incident;
  };
  for (const ago of [50, 40, 30]) {
    const incident = await open(alpha, sampleNow - minutes(ago));
    const endedAt = sampleNow - minutes(ago - 5);
    await save(alpha, endedAt, { kind: "resolved", incident: { ...incident, phase: "resolved", endedAt } });
  }
  await open(alpha, sampleNow);
  await open(beta, sampleNow);
  return database;
}

it("tells an incident as readers see it", async () => {
  const {
    incidents: [newest],
  } = await readIncidents(await prepared(), { limit: 1 });
  expect(newest).toEqual({
    id: "5",
    mirror: "beta",
    mirrorName: "BETA",
    cause: "availability",
    phase: "open",
    severity: "partial",
    worst: "partial",
    startedAt: "2026-11-20T11:58:00.000Z",
    openedAt: "2026-11-20T12:00:00.000Z",
    endedAt: null,
    vantages: ["west"],
    error: null,
    finding: null,
    changes: [{ sequence: 1, kind: "opened", severity: "partial", at: "2026-11-20T12:00:00.000Z" }],
    reason: null,
    under: null,
    covers: [],
    late: false,
    flappingSince: null,
    acknowledged: null,
    note: null,
  });
});

it.each([
  { filter: {}, ids: ["5", "4", "3", "2", "1"] },
  { filter: { mirror: "alpha" }, ids: ["4", "3", "2", "1"] },
  { filter: { mirror: "nobody" }, ids: [] },
  { filter: { unresolved: true }, ids: ["5", "4"] },
  { filter: { since: sampleNow - minutes(35) }, ids: ["5", "4", "3", "2"] },
  { filter: { until: sampleNow - minutes(35) }, ids: ["2", "1"] },
  { filter: { mirror: "alpha", before: 3 }, ids: ["2", "1"] },
  { filter: { cause: "frozen" }, ids: [] },
  {
    filter: { cause: "availability", region: "east", severity: "degraded", before: 4 },
    ids: ["3", "2", "1"],
  },
  { filter: { region: "nowhere" }, ids: [] },
  { filter: { severity: "down" }, ids: [] },
] as const)("finds $ids by $filter, newest first", async ({ filter, ids }) => {
  const found = await readIncidents(await prepared(), { ...filter, limit: 10 });
  expect(found.incidents.map(({ id }) => id)).toEqual(ids);
  expect(found.next).toBeNull();
});

it("goes through all of them page by page", async () => {
  const database = await prepared();
  const first = await readIncidents(database, { limit: 2 });
  const second = await readIncidents(database, { limit: 2, before: Number(first.next) });
  const third = await readIncidents(database, { limit: 2, before: Number(second.next) });
  expect([first, second, third].map(({ incidents: page }) => page.map(({ id }) => id))).toEqual([
    ["5", "4"],
    ["3", "2"],
    ["1"],
  ]);
  expect(third.next).toBeNull();
});

it("puts what a shared outage explains under it, and in the list only where its mirror is named", async () => {
  const database = await prepared();
  const shared = { phase: "open", severity: "down", startedAt: sampleNow, endedAt: undefined } as const;
  const sharedId = await database.transaction((tx) =>
    saveIncident(tx, {
      subject: "",
      cause: "shared_outage",
      previous: undefined,
      change: { kind: "opened", incident: { ...shared, flappingSince: undefined } },
      vantages: ["west"],
      at: sampleNow,
    }),
  );
  await database.update(incidents).set({ underId: sharedId }).where(eq(incidents.id, 5));

  const { incidents: listed } = await readIncidents(database, { unresolved: true, limit: 10 });
  expect(listed).toMatchObject([
    {
      id: "6",
      mirror: null,
      cause: "shared_outage",
      covers: [{ id: "5", mirror: "beta", mirrorName: "BETA" }],
    },
    { id: "4" },
  ]);
  const { incidents: ofBeta } = await readIncidents(database, { mirror: "beta", limit: 10 });
  expect(ofBeta).toMatchObject([{ id: "5", under: "6" }]);
  expect(await readCoveredIncidents(database, sharedId ?? 0)).toEqual(ofBeta);
});

it("keeps our own trouble to ourselves", async () => {
  const database = await prepared();
  await database.update(incidents).set({ cause: "vantage_offline" }).where(eq(incidents.id, 5));
  expect(await readIncident(database, 5)).toBeUndefined();
  expect((await readIncidents(database, { limit: 1 })).incidents).toMatchObject([{ id: "4" }]);
});

it("tells who looks after an incident, and what was said of it last", async () => {
  const database = await prepared();
  const at = new Date(sampleNow);
  await database
    .update(incidents)
    .set({ acknowledgedBy: "alice", acknowledgedAt: at })
    .where(eq(incidents.id, 5));
  const said = { incidentId: 5, operator: "alice", at };
  await database.insert(incidentNotes).values([
    { ...said, text: { en: "We look into it." } },
    { ...said, text: { "zh-CN": "已联系运营方。" }, nextAt: new Date(sampleNow + minutes(30)) },
  ]);
  expect(await readIncident(database, 5)).toMatchObject({
    acknowledged: { operator: "alice", at: "2026-11-20T12:00:00.000Z" },
    note: {
      id: "2",
      operator: "alice",
      text: { "zh-CN": "已联系运营方。" },
      at: "2026-11-20T12:00:00.000Z",
      nextAt: "2026-11-20T12:30:00.000Z",
    },
  });
});

it("knows the months in which incidents lasted, until this one while one goes on", async () => {
  const database = await prepared();
  const now = Date.parse("2026-12-02T00:00:00.000Z");
  expect(await readIncidentMonths(database, { now })).toEqual(["2026-12", "2026-11"]);
  await database
    .update(incidents)
    .set({ startedAt: new Date("2026-09-30T23:59:00.000Z") })
    .where(eq(incidents.id, 1));
  expect(await readIncidentMonths(database, { mirror: "alpha", now })).toEqual([
    "2026-12",
    "2026-11",
    "2026-10",
    "2026-09",
  ]);
  expect(await readIncidentMonths(database, { cause: "frozen", now })).toEqual([]);
});
