import { randomUUID } from "node:crypto";
import { minutes, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import { isolations } from "../../schema/isolations.ts";
import { sampleCatalogue, sampleNow, sampleVantage } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { authenticateVantage } from "./authenticate-vantage.ts";
import { readVantages } from "./read-vantages.ts";
import { recordHeartbeat } from "./record-heartbeat.ts";
import { takeOverVantage } from "./take-over-vantage.ts";
import { upsertVantages } from "./upsert-vantages.ts";
import { voidIsolated } from "./void-isolated.ts";

const sample = { mirrors: [], vantages: ["east", "west"] };
const vitals = {
  version: "1.2.3",
  spooled: 3,
  dropped: 0,
  skewMs: -12.4,
  isolatedSince: undefined,
  now: sampleNow,
};

it("counts an epoch for each new prober process, not for each of its heartbeats", async () => {
  const { database } = await testDatabase();
  const {
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const [first, second] = [randomUUID(), randomUUID()];

  expect(await takeOverVantage(database, east, first)).toBe(1);
  expect(await takeOverVantage(database, east, first)).toBe(1);
  expect(await takeOverVantage(database, east, second)).toBe(2);
  expect(await authenticateVantage(database, "east")).toMatchObject({
    slug: "east",
    instance: second,
    epoch: 2,
  });
});

it("knows a vantage by its token until it is retired, and again when it returns", async () => {
  const { database } = await testDatabase();
  await sampleCatalogue(database, sample);
  const before = await authenticateVantage(database, "east");

  await upsertVantages(database, [sampleVantage("west")]);
  expect(await authenticateVantage(database, "east")).toBeUndefined();

  await upsertVantages(database, [
    { ...sampleVantage("east"), tokenSha256: "renewed" },
    sampleVantage("west"),
  ]);
  expect(await authenticateVantage(database, "east")).toBeUndefined();
  expect(await authenticateVantage(database, "renewed")).toEqual(before);
});

it("is healthy, isolated, offline or still awaited, by what it last said", async () => {
  const { database } = await testDatabase();
  const {
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const healths = async (now: number) => (await readVantages(database, now)).map(({ health }) => health);

  await recordHeartbeat(database, east, vitals);
  expect(await healths(sampleNow)).toEqual(["healthy", "awaited"]);
  await recordHeartbeat(database, east, { ...vitals, isolatedSince: sampleNow });
  expect(await healths(sampleNow + seconds(30))).toEqual(["isolated", "awaited"]);
  expect(await healths(sampleNow + minutes(2))).toEqual(["offline", "awaited"]);
});

it("ends an isolation with the first heartbeat that knows of none", async () => {
  const { database } = await testDatabase();
  const {
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  await database.transaction((tx) => voidIsolated(tx, east, sampleNow));
  await recordHeartbeat(database, east, { ...vitals, isolatedSince: sampleNow });
  expect(await database.select().from(isolations)).toMatchObject([{ endedAt: null }]);

  for (const later of [30, 60]) {
    await recordHeartbeat(database, east, { ...vitals, now: sampleNow + seconds(later) });
  }
  expect(await database.select().from(isolations)).toMatchObject([
    { endedAt: new Date(sampleNow + seconds(30)) },
  ]);
});
