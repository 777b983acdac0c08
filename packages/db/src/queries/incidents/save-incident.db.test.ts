import { minutes, type Change, type Severity } from "@heliograph/core";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { incidents } from "../../schema/incidents.ts";
import { newestAbout } from "./newest-about.ts";
import { newestIncidents } from "./newest-incidents.ts";
import { readIncidents } from "./read-incidents.ts";
import { saveIncident } from "./save-incident.ts";

const startedAt = sampleNow - minutes(2);

const opened = (severity: Severity): Change => ({
  kind: "opened",
  incident: { phase: "open", severity, startedAt, endedAt: undefined },
});
const escalated: Change = {
  kind: "escalated",
  incident: { phase: "open", severity: "down", startedAt, endedAt: undefined },
};
const resolved = (severity: Severity, endedAt: number): Change => ({
  kind: "resolved",
  incident: { phase: "resolved", severity, startedAt, endedAt },
});

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  return { database, alpha, beta };
}

const newest = async (db: Database, mirrorId: number) =>
  (await newestIncidents(db, [mirrorId], "availability")).get(mirrorId);

/** Saves a change of the incident that a mirror has at the moment, or of the given one. */
async function save(
  db: Database,
  mirrorId: number,
  change: Change,
  {
    previous,
    vantages = ["east"],
  }: { previous?: Awaited<ReturnType<typeof newest>>; vantages?: string[] } = {},
): Promise<number | undefined> {
  const known = previous ?? (await newest(db, mirrorId));
  const step = { mirrorId, cause: "availability", previous: known, change, vantages, at: sampleNow } as const;
  return db.transaction((tx) => saveIncident(tx, step));
}

it("follows an incident from its opening to its end, with every change", async () => {
  const { database, alpha } = await prepared();
  const id = await save(database, alpha, opened("partial"), { vantages: ["west"] });
  await save(database, alpha, escalated, { vantages: ["east"] });
  await save(database, alpha, resolved("down", sampleNow + minutes(5)), { vantages: [] });

  expect(await newest(database, alpha)).toEqual({
    id,
    phase: "resolved",
    severity: "down",
    worst: "down",
    startedAt,
    endedAt: sampleNow + minutes(5),
    vantages: ["east", "west"],
    sequence: 3,
  });
  const [read] = (await readIncidents(database, { limit: 10 })).incidents;
  expect(read?.changes.map(({ sequence, kind, severity }) => [sequence, kind, severity])).toEqual([
    [1, "opened", "partial"],
    [2, "escalated", "down"],
    [3, "resolved", "down"],
  ]);
});

it("has one unresolved incident per mirror and cause, however many open it at once", async () => {
  const { database, alpha, beta } = await prepared();
  const ids = await Promise.all([
    ...Array.from({ length: 4 }, () => save(database, alpha, opened("down"))),
    save(database, beta, opened("down")),
  ]);
  expect(ids.filter((id) => id !== undefined)).toHaveLength(2);
  expect((await readIncidents(database, { unresolved: true, limit: 10 })).incidents).toHaveLength(2);
});

it("opens another one once the last is resolved", async () => {
  const { database, alpha } = await prepared();
  const first = await save(database, alpha, opened("down"));
  await save(database, alpha, resolved("down", sampleNow));
  const second = await save(database, alpha, opened("partial"));

  expect(second).not.toBe(first);
  expect(await newest(database, alpha)).toMatchObject({ id: second, phase: "open", worst: "partial" });
});

it("writes nothing when somebody else changed the incident first", async () => {
  const { database, alpha } = await prepared();
  await save(database, alpha, opened("partial"));
  const previous = await newest(database, alpha);
  await save(database, alpha, escalated);

  expect(
    await save(database, alpha, resolved("partial", sampleNow), previous && { previous }),
  ).toBeUndefined();
  expect(await newest(database, alpha)).toMatchObject({ phase: "open", severity: "down", sequence: 2 });
});

it("has one unresolved incident per subject and cause where it is about no mirror", async () => {
  const { database } = await prepared();
  const saveAbout = async (subject: string, change: Change) => {
    const cause = "vantage_offline";
    const previous = await newestAbout(database, subject, cause);
    const step = { subject, cause, previous, change, vantages: [], at: sampleNow } as const;
    return database.transaction((tx) => saveIncident(tx, step));
  };
  const east = await saveAbout("east", opened("degraded"));
  expect(await saveAbout("east", opened("degraded"))).toBeUndefined();
  expect(await saveAbout("", opened("degraded"))).toBeGreaterThan(east ?? 0);

  await saveAbout("east", resolved("degraded", sampleNow));
  expect(await newestAbout(database, "east", "vantage_offline")).toMatchObject({ id: east, sequence: 2 });
  expect(await newestAbout(database, "east", "vantage_cut_off")).toBeUndefined();
});

it.each([
  { change: escalated, by: null, what: "worse" },
  { change: resolved("partial", sampleNow), by: "ann", what: "over" },
])("one that is $what is acknowledged by $by", async ({ change, by }) => {
  const { database, alpha } = await prepared();
  await save(database, alpha, opened("partial"));
  await database.update(incidents).set({ acknowledgedBy: "ann", acknowledgedAt: new Date(sampleNow) });
  await save(database, alpha, change);
  expect(await database.select({ by: incidents.acknowledgedBy }).from(incidents)).toEqual([{ by }]);
});

it("remembers the worst when it eases, and forgets the end when it is reopened", async () => {
  const { database, alpha } = await prepared();
  await save(database, alpha, opened("down"));
  const eased: Change = { ...opened("partial"), kind: "eased" };
  await save(database, alpha, eased);
  expect(await newest(database, alpha)).toMatchObject({ severity: "partial", worst: "down" });

  await save(database, alpha, resolved("partial", sampleNow));
  await save(database, alpha, { ...opened("partial"), kind: "reopened" });
  expect(await newest(database, alpha)).toMatchObject({ phase: "open", endedAt: undefined, sequence: 4 });
});
