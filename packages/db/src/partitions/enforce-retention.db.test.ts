import { sql } from "drizzle-orm";
import { days, hours } from "@heliograph/core";
import { expect, it } from "vitest";
import { addToRollups } from "../queries/add-to-rollups.ts";
import { insertQuarantined } from "../queries/insert-quarantined.ts";
import { saveTallies } from "../queries/save-tallies.ts";
import { observations } from "../schema/observations.ts";
import { quarantinedObservations } from "../schema/quarantined-observations.ts";
import { rollups1d, rollups1h } from "../schema/rollups.ts";
import { sampleCatalogue, sampleNow, sampleRun, sampleTally } from "../testing/sample.ts";
import { testDatabase } from "../testing/test-database.ts";
import { dayOf } from "./daily-table.ts";
import { enforceRetention } from "./enforce-retention.ts";
import { listPartitions } from "./list-partitions.ts";

const retention = { rawDays: 14, rollup5mDays: 30, rollup1hDays: 731 };
const sample = { mirrors: ["alpha"], vantages: ["east"] };

it("drops whole days once they are older than they are kept for", async () => {
  const { database } = await testDatabase();
  await sampleCatalogue(database, sample);
  const yesterday = dayOf(sampleNow) - days(1);

  await enforceRetention(database, yesterday + days(15) - 1, retention);
  expect((await listPartitions(database, "observations"))[0]).toBe(yesterday);

  await enforceRetention(database, yesterday + days(15), retention);
  expect((await listPartitions(database, "observations"))[0]).toBe(yesterday + days(1));
  expect((await listPartitions(database, "rollups_5m"))[0]).toBe(yesterday);
  expect(await database.$count(observations)).toBe(0);

  await enforceRetention(database, yesterday + days(31), retention);
  expect((await listPartitions(database, "rollups_5m"))[0]).toBe(yesterday + days(1));
});

it("deletes old hours in more than one batch and keeps the days", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  const run = sampleRun(alpha, sampleNow);
  await addToRollups(database, east, [run]);
  await database.transaction((tx) => saveTallies(tx, east, [{ observation: run, tally: sampleTally(run) }]));
  await database.execute(sql`
    insert into ${rollups1h} (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram)
    select ${alpha}::integer, 'availability', ${east}::integer, ${new Date(sampleNow).toISOString()}::timestamptz - hour * interval '1 hour', 1, 0, 0, 0, '{}'
    from generate_series(731 * 24 - 1, 731 * 24 + 10500) as hour`);

  await enforceRetention(database, sampleNow, retention);

  const left = await database
    .select({ startsAt: rollups1h.startsAt })
    .from(rollups1h)
    .orderBy(rollups1h.startsAt);
  expect(left.map(({ startsAt }) => startsAt.getTime())).toEqual([
    sampleNow - days(731),
    sampleNow - days(731) + hours(1),
    sampleNow,
  ]);
  expect(await database.$count(rollups1d)).toBe(1);
});

it("forgets quarantined observations by the day they came in", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0],
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, sample);
  await insertQuarantined(database, east, [{ ...sampleRun(alpha, 0), reason: "long ago" }]);

  await enforceRetention(database, Date.now() + days(13), retention);
  expect(await database.$count(quarantinedObservations)).toBe(1);
  await enforceRetention(database, Date.now() + days(15), retention);
  expect(await database.$count(quarantinedObservations)).toBe(0);
});
