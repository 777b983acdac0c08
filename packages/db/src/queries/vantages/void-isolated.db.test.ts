import { minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { sampleCatalogue, sampleNow, sampleRun, sampleTally } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { addToRollups } from "../runs/add-to-rollups.ts";
import { insertObservations } from "../runs/insert-observations.ts";
import { readTallies } from "../verdicts/read-tallies.ts";
import { saveTallies } from "../verdicts/save-tallies.ts";
import { voidIsolated } from "./void-isolated.ts";

/** The vantage `east` saw a failure long before its network failed, and three within the minute before. */
const failedSecondsBefore = [300, 60, 20, 5];

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds,
  } = await sampleCatalogue(database, {
    mirrors: ["alpha"],
    vantages: ["east", "west"],
  });
  const runs = [
    sampleRun(alpha, sampleNow - seconds(40)),
    ...failedSecondsBefore.map((ago) =>
      sampleRun(alpha, sampleNow - seconds(ago), { error: "connect_timeout" }),
    ),
  ];
  const newest = sampleRun(alpha, sampleNow - seconds(5), { error: "connect_timeout" });
  for (const vantageId of vantageIds) {
    await insertObservations(database, vantageId, runs);
    await addToRollups(database, vantageId, runs);
    await database.transaction((tx) =>
      saveTallies(tx, vantageId, [{ observation: newest, tally: sampleTally(newest) }]),
    );
  }
  const [east = 0, west = 0] = vantageIds;
  return { database, alpha, east, west };
}

async function counts(db: Database, vantageId: number) {
  const tables = await Promise.all([rollups5m, rollups1h, rollups1d].map((table) => db.select().from(table)));
  return tables.map((rows) => {
    const own = rows.filter((row) => row.vantageId === vantageId);
    const sum = (outcome: "ok" | "failed" | "unknown") => own.reduce((all, row) => all + row[outcome], 0);
    return { ok: sum("ok"), failed: sum("failed"), unknown: sum("unknown") };
  });
}

it("takes back the failures of the minute before, in every rollup, of this vantage alone", async () => {
  const { database, east, west } = await prepared();
  expect(await database.transaction((tx) => voidIsolated(tx, east, sampleNow))).toBe(true);

  expect(await counts(database, east)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: 1, failed: 1, unknown: 3 })),
  );
  expect(await counts(database, west)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: 1, failed: 4, unknown: 0 })),
  );
});

it("does so once per isolation", async () => {
  const { database, east } = await prepared();
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));
  const before = await counts(database, east);
  expect(await database.transaction((tx) => voidIsolated(tx, east, sampleNow))).toBe(false);
  expect(await counts(database, east)).toEqual(before);
  expect(await database.transaction((tx) => voidIsolated(tx, east, sampleNow + minutes(9)))).toBe(true);
});

it("takes no failure back twice when one isolation follows another within the minute", async () => {
  const { database, alpha, east } = await prepared();
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));
  const between = [sampleRun(alpha, sampleNow + seconds(20), { error: "connect_timeout" })];
  await insertObservations(database, east, between);
  await addToRollups(database, east, between);
  expect(await database.transaction((tx) => voidIsolated(tx, east, sampleNow + seconds(40)))).toBe(true);
  expect(await database.transaction((tx) => voidIsolated(tx, east, sampleNow - seconds(10)))).toBe(true);

  expect(await counts(database, east)).toEqual(
    Array.from({ length: 3 }, () => ({ ok: 1, failed: 1, unknown: 4 })),
  );
});

it("lets its votes begin anew", async () => {
  const { database, alpha, east, west } = await prepared();
  await database.transaction(async (tx) => {
    await voidIsolated(tx, east, sampleNow);
    const check = { mirrorId: alpha, kind: "availability" } as const;
    expect(await readTallies(tx, east, [check])).toEqual([{ ...check, tally: undefined }]);
    expect(await readTallies(tx, west, [check])).toMatchObject([{ tally: { failures: 1 } }]);
  });
});
