import { days, hours, minutes, type ErrorClass } from "@heliograph/core";
import { and, eq } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { observations } from "../../schema/observations.ts";
import { rollups1d, rollups1h, rollups5m } from "../../schema/rollups.ts";
import { sampleCatalogue, sampleNow, sampleRun } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { addToRollups } from "./add-to-rollups.ts";
import { unpackExchanges } from "../../sql/packed-exchanges.ts";
import { insertObservations } from "./insert-observations.ts";
import { rollUp, type Rollup } from "./roll-up.ts";

const errors: ErrorClass[] = ["ok", "ok", "ok", "slow", "http_5xx", "agent_isolated"];

/** Batches of a few mirrors and of two days, dense enough that runs repeat within a batch and between batches. */
const batches = fc.array(
  fc.record({
    vantage: fc.nat(1),
    runs: fc.array(
      fc.record({
        mirror: fc.nat(2),
        slot: fc.nat(1_500),
        attempt: fc.constantFrom(0, 0, 0, 1),
        error: fc.constantFrom(...errors),
        maintained: fc.boolean(),
        ttfbMs: fc.option(fc.double({ min: 0.1, max: 20_000, noNaN: true }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 60 },
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

it("keeps rollups equal to a recount of the observations in slots, whatever arrives in whatever order", async () => {
  const { database } = await testDatabase();
  const { mirrorIds, vantageIds } = await sampleCatalogue(database, {
    mirrors: ["alpha", "beta", "gamma"],
    vantages: ["east", "west"],
  });
  await fc.assert(
    fc.asyncProperty(batches, async (sent) => {
      for (const { vantage, runs } of sent) {
        const rows = runs.map(({ mirror, slot, attempt, error, maintained, ttfbMs }) => ({
          ...sampleRun(mirrorIds[mirror] ?? 0, sampleNow - minutes(slot), {
            attempt,
            error,
            ...(ttfbMs && { ttfbMs }),
          }),
          maintained,
        }));
        const vantageId = vantageIds[vantage] ?? 0;
        await addToRollups(database, vantageId, await insertObservations(database, vantageId, rows));
      }
      for (const vantageId of vantageIds) {
        expect(await keptRollups(database, vantageId)).toEqual(await recounted(database, vantageId));
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

it("adds batches of two connections at once without deadlock or loss", async () => {
  const { database } = await testDatabase();
  const {
    mirrorIds,
    vantageIds: [east = 0],
  } = await sampleCatalogue(database, {
    mirrors: Array.from({ length: 40 }, (_, place) => `mirror-${place}`),
    vantages: ["east"],
  });
  const record = (slot: number, ids: readonly number[]) =>
    database.transaction(async (tx) => {
      const rows = ids.map((id) => sampleRun(id, sampleNow - slot, { ttfbMs: 20 + slot }));
      await addToRollups(tx, east, await insertObservations(tx, east, rows));
    });
  await Promise.all(
    Array.from({ length: 12 }, (_, slot) =>
      record(slot, slot % 2 === 0 ? mirrorIds : mirrorIds.toReversed()),
    ),
  );
  expect(await keptRollups(database, east)).toEqual(await recounted(database, east));
});

/** The rollups of a vantage: of five minutes, of an hour, of a day. */
async function keptRollups(db: Database, vantageId: number): Promise<Kept[][]> {
  const tables = await Promise.all(
    [rollups5m, rollups1h, rollups1d].map((table) =>
      db.select().from(table).where(eq(table.vantageId, vantageId)),
    ),
  );
  return tables.map((rows) =>
    rows
      .map(({ startsAt, ...row }) => ({ ...omit(row, "vantageId"), startsAt: startsAt.getTime() }))
      .toSorted(byKey),
  );
}

/** What they must be, by all the observations of the vantage that were made in slots. */
async function recounted(db: Database, vantageId: number): Promise<Kept[][]> {
  const rows = await db
    .select()
    .from(observations)
    .where(and(eq(observations.vantageId, vantageId), eq(observations.attempt, 0)));
  const runs = rows.map((row) => ({
    ...row,
    scheduledAt: row.scheduledAt.toISOString(),
    startedAt: row.startedAt.toISOString(),
    exchanges: row.exchanges === null ? [] : unpackExchanges(row.exchanges),
  }));
  const [of5m = [], of1h = [], of1d = []] = [minutes(5), hours(1), days(1)].map((spanMs) =>
    rollUp(runs, spanMs).toSorted(byKey),
  );
  return [of5m.map(withoutHours), of1h.map(withoutHours), of1d];
}

/** A rollup as it is kept: of days alone it is known which hours were seen. */
type Kept = Omit<Rollup, "hoursSeen"> & { hoursSeen?: number };

const withoutHours = (rollup: Rollup): Kept => omit(rollup, "hoursSeen");

const byKey = (a: Kept, b: Kept) => a.mirrorId - b.mirrorId || a.startsAt - b.startsAt;

/** A row without one of its columns. */
function omit<Row extends object, Column extends keyof Row>(row: Row, column: Column): Omit<Row, Column> {
  const rest = { ...row };
  delete rest[column];
  return rest;
}
