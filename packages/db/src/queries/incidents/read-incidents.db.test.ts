import { minutes, type Change } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { newestIncidents } from "./newest-incidents.ts";
import { readIncidents } from "./read-incidents.ts";
import { saveIncident } from "./save-incident.ts";

/** Five incidents: three of `alpha`, resolved one after the other, then one of each mirror that is still open. */
async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
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
    finding: null,
    changes: [{ sequence: 1, kind: "opened", severity: "partial", at: "2026-11-20T12:00:00.000Z" }],
    reason: null,
  });
});

it.each([
  { filter: {}, ids: ["5", "4", "3", "2", "1"] },
  { filter: { mirror: "alpha" }, ids: ["4", "3", "2", "1"] },
  { filter: { mirror: "nobody" }, ids: [] },
  { filter: { unresolved: true }, ids: ["5", "4"] },
  { filter: { since: sampleNow - minutes(35) }, ids: ["5", "4", "3", "2"] },
  { filter: { mirror: "alpha", before: 3 }, ids: ["2", "1"] },
])("finds $ids by $filter, newest first", async ({ filter, ids }) => {
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
