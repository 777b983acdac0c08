import { minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow, sampleRun } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { observations } from "../../schema/observations.ts";
import { insertObservations } from "./insert-observations.ts";
import { packExchanges } from "../../sql/packed-exchanges.ts";
import { insertQuarantined } from "./insert-quarantined.ts";

const sample = { mirrors: ["alpha", "beta"], vantages: ["east", "west"] };

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
    vantageIds: [east = 0, west = 0],
  } = await sampleCatalogue(database, sample);
  return { database, alpha, beta, east, west };
}

it("records a batch and says which of its observations were new", async () => {
  const { database, alpha, beta, east } = await prepared();
  const [first, second, third] = [
    sampleRun(alpha, sampleNow, { ttfbMs: 12.5 }),
    sampleRun(beta, sampleNow, { error: "http_5xx" }),
    sampleRun(alpha, sampleNow - minutes(1)),
  ];

  expect(await insertObservations(database, east, [first])).toEqual([first]);
  expect(await insertObservations(database, east, [second, first, third])).toEqual([second, third]);

  const rows = await database
    .select()
    .from(observations)
    .orderBy(observations.scheduledAt, observations.mirrorId);
  expect(rows.map(({ mirrorId, outcome, error }) => [mirrorId, outcome, error])).toEqual([
    [alpha, "ok", "ok"],
    [alpha, "ok", "ok"],
    [beta, "failed", "http_5xx"],
  ]);
  expect(rows[1]).toMatchObject({
    scheduledAt: new Date(sampleNow),
    startedAt: new Date(sampleNow + 5),
    measures: { ttfbMs: 12.5 },
    facts: { httpVersion: "1.1" },
  });
});

it("keeps what was asked and answered where a run tells of it", async () => {
  const { database, alpha, beta, east } = await prepared();
  const exchange = {
    method: "GET",
    url: `https://alpha.example/"quoted"\\,{}null`,
    sent: { accept: "*/*" },
    startedMs: 0.5,
    phases: { dnsMs: 1, ttfbMs: 20 },
    address: "192.0.2.1",
    httpVersion: "2",
    status: null,
    receivedBytes: 0,
    error: "connection_reset",
  } as const;
  await insertObservations(database, east, [
    { ...sampleRun(alpha, sampleNow), exchanges: [exchange] },
    sampleRun(beta, sampleNow),
  ]);

  const kept = database.select({ exchanges: observations.exchanges }).from(observations);
  expect(await kept.orderBy(observations.mirrorId)).toEqual([
    { exchanges: packExchanges([exchange]) },
    { exchanges: null },
  ]);
});

it("never changes an observation that it has", async () => {
  const { database, alpha, east } = await prepared();
  await insertObservations(database, east, [sampleRun(alpha, sampleNow, { error: "http_5xx" })]);

  expect(await insertObservations(database, east, [sampleRun(alpha, sampleNow)])).toEqual([]);
  expect(await database.select({ error: observations.error }).from(observations)).toEqual([
    { error: "http_5xx" },
  ]);
});

it("takes an observation that a batch carries twice once", async () => {
  const { database, alpha, east } = await prepared();
  const run = sampleRun(alpha, sampleNow);
  expect(await insertObservations(database, east, [run, run])).toHaveLength(1);
});

it("tells attempts, kinds and vantages apart", async () => {
  const { database, alpha, east, west } = await prepared();
  const runs = [sampleRun(alpha, sampleNow), sampleRun(alpha, sampleNow, { attempt: 1 })];
  expect(await insertObservations(database, east, runs)).toHaveLength(2);
  expect(await insertObservations(database, west, runs)).toHaveLength(2);
  expect(
    await insertObservations(database, east, [{ ...sampleRun(alpha, sampleNow), kind: "reference" }]),
  ).toHaveLength(1);
});

it("lets two connections send the same batch at once, and counts each observation for one of them", async () => {
  const { database, alpha, beta, east } = await prepared();
  const runs = Array.from({ length: 200 }, (_, place) =>
    sampleRun(place % 2 === 0 ? alpha : beta, sampleNow - minutes(place)),
  );
  const inserted = await Promise.all([
    insertObservations(database, east, runs),
    insertObservations(database, east, runs.toReversed()),
  ]);
  expect(inserted.flat()).toHaveLength(200);
});

it("sets quarantined observations apart, once, whatever their time", async () => {
  const { database, alpha, east } = await prepared();
  const run = { ...sampleRun(alpha, Date.parse("2031-01-01")), reason: "in the future" };
  expect(await insertQuarantined(database, east, [run])).toBe(1);
  expect(await insertQuarantined(database, east, [run])).toBe(0);
  expect(await database.select().from(observations)).toEqual([]);
});
