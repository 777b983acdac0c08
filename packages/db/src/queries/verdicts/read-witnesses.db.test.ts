import { minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow, sampleRun, sampleTally, sampleVantage } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readWitnesses } from "./read-witnesses.ts";
import { recordHeartbeat } from "../vantages/record-heartbeat.ts";
import { saveTallies } from "./save-tallies.ts";
import { upsertVantages } from "../vantages/upsert-vantages.ts";
import { voidIsolated } from "../vantages/void-isolated.ts";

const everyMs = minutes(1);
const vitals = { version: "1", spooled: 0, dropped: 0, skewMs: 0, isolatedSince: undefined, now: sampleNow };

async function prepared() {
  const { database } = await testDatabase();
  const { mirrorIds, vantageIds } = await sampleCatalogue(database, {
    mirrors: ["alpha", "beta"],
    vantages: ["east", "north", "west"],
  });
  const [alpha = 0] = mirrorIds;
  const run = sampleRun(alpha, sampleNow);
  await database.transaction(async (tx) => {
    for (const vantageId of vantageIds) {
      await saveTallies(tx, vantageId, [{ observation: run, tally: sampleTally(run) }]);
      await recordHeartbeat(tx, vantageId, vitals);
    }
  });
  const witnesses = (mirrorId: number) =>
    readWitnesses(database, { mirrorIds, kind: "availability", everyMs, now: sampleNow }).then(
      ({ configured, byMirror }) => ({ configured, witnesses: byMirror.get(mirrorId) }),
    );
  return { database, mirrorIds, vantageIds, tally: sampleTally(run), witnesses };
}

it("hears every vantage on every mirror it has looked at", async () => {
  const {
    mirrorIds: [alpha = 0, beta = 0],
    tally,
    witnesses,
  } = await prepared();
  expect(await witnesses(alpha)).toEqual({
    configured: 3,
    witnesses: ["east", "north", "west"].map((vantage) => ({ vantage, tally, everyMs, healthy: true })),
  });
  expect(await witnesses(beta)).toEqual({ configured: 3, witnesses: undefined });
});

it("does not believe a vantage that is isolated or silent, and forgets one that is retired", async () => {
  const {
    database,
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0, north = 0],
    witnesses,
  } = await prepared();
  await recordHeartbeat(database, east, { ...vitals, isolatedSince: sampleNow });
  await recordHeartbeat(database, north, { ...vitals, now: sampleNow - minutes(2) });
  const heard = (await witnesses(alpha)).witnesses?.map(({ vantage, healthy }) => [vantage, healthy]);
  expect(heard).toEqual([
    ["east", false],
    ["north", false],
    ["west", true],
  ]);

  await upsertVantages(database, [sampleVantage("west")]);
  expect(await witnesses(alpha)).toMatchObject({ configured: 1, witnesses: [{ vantage: "west" }] });
});

it("still counts a vantage among the configured when its votes begin anew", async () => {
  const {
    database,
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
    witnesses,
  } = await prepared();
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));
  const heard = await witnesses(alpha);
  expect(heard.configured).toBe(3);
  expect(heard.witnesses?.map(({ vantage }) => vantage)).toEqual(["north", "west"]);
});
