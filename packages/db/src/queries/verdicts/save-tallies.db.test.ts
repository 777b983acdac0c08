import { castVote, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow, sampleRun, sampleTally } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readTallies } from "./read-tallies.ts";
import { saveTallies } from "./save-tallies.ts";

const sample = { mirrors: ["alpha", "beta"], vantages: ["east", "west"] };

it("gives back what a vantage counted, for the checks asked for and in their order", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds,
    vantageIds: [east = 0, west = 0],
  } = await sampleCatalogue(database, sample);
  const [alpha = 0, beta = 0] = mirrorIds;
  const run = sampleRun(alpha, sampleNow, { error: "http_5xx" });
  const tally = sampleTally(run);

  await database.transaction(async (tx) => {
    const checks = [beta, alpha].map((mirrorId) => ({ mirrorId, kind: "availability" }) as const);
    expect(await readTallies(tx, east, checks)).toEqual([]);
    await saveTallies(tx, east, [{ observation: run, tally }]);
    const [kept, ...others] = await readTallies(tx, east, checks);
    expect(others).toEqual([]);
    expect(kept).toEqual({ mirrorId: alpha, kind: "availability", tally });
    expect(await readTallies(tx, west, checks)).toEqual([]);
  });
});

it("counts on from what is kept, and lets nothing older replace it", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const [first, second] = [sampleRun(alpha, sampleNow), sampleRun(alpha, sampleNow + minutes(1))];
  const counted = castVote(
    sampleTally(first),
    { outcome: "ok", scheduledAt: Date.parse(second.scheduledAt), startedAt: Date.parse(second.startedAt) },
    3,
  );

  await database.transaction(async (tx) => {
    await saveTallies(tx, east, [{ observation: second, tally: counted }]);
    await saveTallies(tx, east, [{ observation: first, tally: sampleTally(first) }]);
    expect(await readTallies(tx, east, [first])).toMatchObject([{ tally: { successes: 2 } }]);
  });
});
