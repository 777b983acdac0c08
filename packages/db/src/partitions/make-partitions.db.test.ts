import { days } from "@heliograph/core";
import { expect, it } from "vitest";
import { insertObservations } from "../queries/runs/insert-observations.ts";
import { sampleCatalogue, sampleNow, sampleRun } from "../testing/sample.ts";
import { testDatabase } from "../testing/test-database.ts";
import { dailyTables, dayOf } from "./daily-table.ts";
import { listPartitions } from "./list-partitions.ts";
import { makePartitions } from "./make-partitions.ts";

const today = dayOf(sampleNow);

it.each(dailyTables)(
  "makes the days of %s from yesterday to a week ahead, and only those missing",
  async (table) => {
    const { database } = await testDatabase();
    await makePartitions(database, sampleNow);
    await makePartitions(database, sampleNow + days(2));

    const needed = Array.from({ length: 11 }, (_, place) => today + days(place - 1));
    expect(await listPartitions(database, table)).toEqual(needed);
  },
);

it("is done once when several servers start together", async () => {
  const { database } = await testDatabase();
  await Promise.all(Array.from({ length: 4 }, () => makePartitions(database, sampleNow)));
  expect(await listPartitions(database, "observations")).toHaveLength(9);
});

it("has a place for the oldest of a backlog and for the last moment of a week", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, {
    mirrors: ["alpha"],
    vantages: ["east"],
  });
  const runs = [today - days(1), today + days(8) - 1].map((dueAt) => sampleRun(alpha, dueAt));
  expect(await insertObservations(database, east, runs)).toHaveLength(2);
  const tooFar = sampleRun(alpha, today + days(8));
  await expect(insertObservations(database, east, [tooFar])).rejects.toThrow("Failed query");
});
