import { hours, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow, sampleRun } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { addToRollups } from "./add-to-rollups.ts";
import { insertObservations } from "./insert-observations.ts";
import { readCourse } from "./read-course.ts";

/** A mirror that failed once at noon, and answered the minutes around. */
async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [mirrorId = 0, otherId = 0],
    vantageIds: [vantageId = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: ["west"] });
  const runs = [
    sampleRun(mirrorId, sampleNow - minutes(1)),
    sampleRun(mirrorId, sampleNow, { error: "connect_refused" }),
    sampleRun(mirrorId, sampleNow + minutes(1)),
    sampleRun(otherId, sampleNow),
  ];
  await database.transaction(async (tx) => {
    await insertObservations(tx, vantageId, runs);
    await addToRollups(tx, vantageId, runs);
  });
  return { database, mirrorId, otherId };
}

const counts = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

it("counts the runs of a short time one by one", async () => {
  const { database, mirrorId } = await prepared();
  const span = { since: sampleNow - minutes(20), until: sampleNow + minutes(20) };
  expect(await readCourse(database, { mirrorIds: [mirrorId], kind: "availability", ...span })).toEqual({
    since: "2026-11-20T11:40:00.000Z",
    until: "2026-11-20T12:20:00.000Z",
    stepMs: 30_000,
    points: [
      { at: "2026-11-20T11:59:00.000Z", ...counts, ok: 1 },
      { at: "2026-11-20T12:00:00.000Z", ...counts, failed: 1 },
      { at: "2026-11-20T12:01:00.000Z", ...counts, ok: 1 },
    ],
  });
});

it("tells a longer time, and several mirrors, in larger steps", async () => {
  const { database, mirrorId, otherId } = await prepared();
  const kind = "availability";
  const day = { since: sampleNow - hours(12), until: sampleNow + hours(12) };
  expect(await readCourse(database, { mirrorIds: [mirrorId], kind, ...day })).toMatchObject({
    stepMs: minutes(15),
    points: [
      { at: "2026-11-20T11:45:00.000Z", ok: 1 },
      { at: "2026-11-20T12:00:00.000Z", ok: 1, failed: 1 },
    ],
  });
  const hour = { since: sampleNow, until: sampleNow + minutes(5) };
  expect(await readCourse(database, { mirrorIds: [mirrorId, otherId], kind, ...hour })).toMatchObject({
    stepMs: minutes(5),
    points: [{ ok: 2, failed: 1 }],
  });
});

it("has nothing to tell of a kind that was not run", async () => {
  const { database, mirrorId } = await prepared();
  const span = { since: sampleNow - minutes(20), until: sampleNow + minutes(20) };
  expect(await readCourse(database, { mirrorIds: [mirrorId], kind: "integrity", ...span })).toBeUndefined();
});
