import { days, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow, sampleRun } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { insertObservations } from "./insert-observations.ts";
import { readRun } from "./read-run.ts";
import { readRuns, type ListedRun } from "./read-runs.ts";

const kinds = ["availability", "log-view"] as const;
const nameOf = ({ scheduledAt, attempt, kind, vantage }: ListedRun) =>
  `${(sampleNow - scheduledAt) / minutes(1)} ${attempt} ${kind} ${vantage}`;

/** Runs of two vantages on one mirror: a failed one, tried again, and one of another kind. */
async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
    vantageIds: [east = 0, west = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: ["east", "west"] });
  const failed = sampleRun(alpha, sampleNow - minutes(1), { error: "http_5xx" });
  await insertObservations(database, east, [
    sampleRun(alpha, sampleNow),
    failed,
    { ...failed, attempt: 1 },
    sampleRun(alpha, sampleNow - days(1)),
    { ...sampleRun(alpha, sampleNow), kind: "log-view", measures: { exchangeCount: 3 } },
    sampleRun(beta, sampleNow),
  ]);
  await insertObservations(database, west, [sampleRun(alpha, sampleNow), failed]);
  return { database, alpha };
}

const all = [
  "0 0 log-view east",
  "0 0 availability west",
  "0 0 availability east",
  "1 1 availability east",
  "1 0 availability west",
  "1 0 availability east",
  "1440 0 availability east",
];

it("tells runs of every series, newest first", async () => {
  const { database, alpha } = await prepared();
  const { runs, next } = await readRuns(database, { mirrorId: alpha, kinds, limit: 10 });
  expect(runs.map(nameOf)).toEqual(all);
  expect(next).toBeNull();
  expect(runs[0]).toMatchObject({ measures: { exchangeCount: 3 }, outcome: "ok", error: "ok" });
});

it.each([1, 2, 3, 6, 7])("tells them in pages of %i, none twice and none left out", async (limit) => {
  const { database, alpha } = await prepared();
  const told: string[] = [];
  let after: ListedRun | undefined;
  do {
    const page = await readRuns(database, { mirrorId: alpha, kinds, after, limit });
    told.push(...page.runs.map(nameOf));
    after = page.next === null ? undefined : page.runs.at(-1);
  } while (after !== undefined);
  expect(told).toEqual(all);
});

it("tells those of one vantage, kind or outcome alone", async () => {
  const { database, alpha } = await prepared();
  const read = async (more: object) =>
    (await readRuns(database, { mirrorId: alpha, kinds, limit: 10, ...more })).runs.map(nameOf);
  expect(await read({ vantage: "west" })).toEqual(["0 0 availability west", "1 0 availability west"]);
  expect(await read({ kinds: ["log-view"] })).toEqual(["0 0 log-view east"]);
  expect(await read({ outcome: "failed", vantage: "east" })).toEqual([
    "1 1 availability east",
    "1 0 availability east",
  ]);
});

it("tells one run whole, with its neighbours in its series", async () => {
  const { database, alpha } = await prepared();
  const key = { kind: "availability", vantage: "east" } as const;
  const at = (beforeMs: number, attempt = 0) => ({ ...key, scheduledAt: sampleNow - beforeMs, attempt });
  expect(await readRun(database, alpha, at(minutes(1), 1))).toMatchObject({
    run: { ...at(minutes(1), 1), error: "http_5xx", facts: { httpVersion: "1.1" } },
    exchanges: null,
    before: at(minutes(1)),
    after: at(0),
  });
  expect(await readRun(database, alpha, at(0))).toMatchObject({ after: null });
  expect(await readRun(database, alpha, at(days(1)))).toMatchObject({ before: null });
  expect(await readRun(database, alpha, at(minutes(2)))).toBeUndefined();
});
