import * as fc from "fast-check";
import { bucketOf, days, minutes, minuteStates, seconds } from "@heliograph/core";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { strips } from "../../schema/strips.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { markStrips } from "./mark-strips.ts";
import type { SeenMinute } from "./marks-of.ts";

const midnight = Date.parse("2026-11-21T00:00:00.000Z");

const saw = (seen: Partial<SeenMinute> = {}): SeenMinute => ({
  mirrorId: 1,
  kind: "availability",
  at: midnight,
  state: "ok",
  timeMs: 50,
  ...seen,
});

const mark = (database: Database, seen: readonly SeenMinute[], vantageId = 1) =>
  database.transaction((tx) => markStrips(tx, vantageId, seen));

/** Everything that is marked, as `<mirror> <kind> <vantage> <day> <minute>: <state> <bucket>`, in order. */
async function marked(database: Database): Promise<string[]> {
  const rows = await database.select().from(strips);
  return rows
    .flatMap(({ mirrorId, kind, vantageId, day, states, times }) =>
      [...states].flatMap((state, minute) =>
        state === 0
          ? []
          : [`${mirrorId} ${kind} ${vantageId} ${day} ${minute}: ${minuteStates[state]} ${times[minute]}`],
      ),
    )
    .toSorted();
}

it("a run lands in its minute of its day, to the last moment", async () => {
  const { database } = await testDatabase();
  await mark(database, [saw({ at: midnight - 100 }), saw(), saw({ at: midnight + days(1) - 1 })]);
  expect(await marked(database)).toEqual(
    [
      `1 availability 1 2026-11-20 1439: ok ${bucketOf(50)}`,
      `1 availability 1 2026-11-21 0: ok ${bucketOf(50)}`,
      `1 availability 1 2026-11-21 1439: ok ${bucketOf(50)}`,
    ].toSorted(),
  );
});

it("a day has a byte for each of its minutes", async () => {
  const { database } = await testDatabase();
  await mark(database, [saw()]);
  expect(await database.select().from(strips)).toMatchObject([
    { states: { length: 1_440 }, times: { length: 1_440 } },
  ]);
});

it("the worst run of a minute counts, with its own time", async () => {
  const { database } = await testDatabase();
  await mark(database, [saw({ timeMs: 900 })]);
  await mark(database, [saw({ state: "error", timeMs: 3, at: midnight + seconds(59) })]);
  await mark(database, [saw({ state: "not-found", timeMs: 9_000 })]);
  await mark(database, [saw({ state: "error", timeMs: 20 })]);
  await mark(database, [saw({ state: "error", timeMs: 10 })]);
  expect(await marked(database)).toEqual([`1 availability 1 2026-11-21 0: error ${bucketOf(20)}`]);
});

it("times beyond what a byte tells are the longest and the shortest that it does", async () => {
  const { database } = await testDatabase();
  await mark(database, [saw({ timeMs: 1e12 }), saw({ timeMs: 0, at: midnight + minutes(1) })]);
  expect(await marked(database)).toEqual([
    "1 availability 1 2026-11-21 0: ok 255",
    "1 availability 1 2026-11-21 1: ok 0",
  ]);
});

const anySeen = fc.record({
  mirrorId: fc.integer({ min: 1, max: 2 }),
  kind: fc.constantFrom("availability", "log-view"),
  at: fc.integer({ min: midnight - minutes(2), max: midnight + minutes(2) }),
  state: fc.constantFrom(...minuteStates.slice(1)),
  timeMs: fc.integer({ min: 1, max: 30_000 }),
});

it("runs told in any order, in any batches and any number of times come to the same strips", async () => {
  const { database } = await testDatabase();
  const told = fc
    .array(anySeen, { minLength: 1, maxLength: 20 })
    .chain((seen) =>
      fc.tuple(
        fc.constant(seen),
        fc.shuffledSubarray([...seen, ...seen], { minLength: seen.length * 2 }),
        fc.integer({ min: 1, max: 8 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(told, async ([seen, again, batchSize]) => {
      await database.delete(strips);
      await mark(database, seen);
      const once = await marked(database);
      await database.delete(strips);
      for (let from = 0; from < again.length; from += batchSize)
        await mark(database, again.slice(from, from + batchSize));
      expect(await marked(database)).toEqual(once);
    }),
    { numRuns: 50 },
  );
});

it("batches of one vantage at once wait for each other, and lose nothing", async () => {
  const { database } = await testDatabase();
  const mirrorIds = Array.from({ length: 40 }, (_, place) => place + 1);
  const batches = Array.from({ length: 12 }, (_, minute) => {
    const seen = mirrorIds.map((mirrorId) => saw({ mirrorId, at: midnight + minutes(minute) }));
    return minute % 2 === 0 ? seen : seen.toReversed();
  });
  await Promise.all([1, 2].flatMap((vantageId) => batches.map((seen) => mark(database, seen, vantageId))));
  expect(await marked(database)).toHaveLength(2 * 12 * 40);
});
