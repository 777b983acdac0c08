import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { migrationsWith } from "../testing/migrations-with.ts";
import { testDatabase } from "../testing/test-database.ts";
import { rollups1d, rollups1h } from "./rollups.ts";

/** A bit for each of these hours. */
const bitsOf = (...hours: readonly number[]) => hours.reduce((bits, hour) => bits | (1 << hour), 0);

it("days of an older release are seen in the hours that are kept of them, and whole where none is", async () => {
  const { database, url } = await testDatabase({ migrated: false });
  const older = await migrationsWith((entries) => entries.filter(({ idx }) => idx < 14));
  await migrate(url, { folder: older });
  await database.execute(sql`
    insert into rollups_1h (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram) values
      (1, 'availability', 1, '2026-11-20T00:00Z', 60, 0, 0, 0, '{}'),
      (1, 'availability', 1, '2026-11-20T23:00Z', 60, 0, 0, 0, '{}'),
      (1, 'availability', 2, '2026-11-20T05:00Z', 60, 0, 0, 0, '{}'),
      (1, 'throughput', 1, '2026-11-20T06:00Z', 4, 0, 0, 0, '{}'),
      (2, 'availability', 1, '2026-11-20T07:00Z', 60, 0, 0, 0, '{}'),
      (1, 'availability', 1, '2026-11-21T00:00Z', 0, 0, 60, 0, '{}')`);
  await database.execute(sql`
    insert into rollups_1d (mirror_id, kind, vantage_id, starts_at, ok, degraded, failed, unknown, histogram) values
      (1, 'availability', 1, '2024-01-01', 9, 0, 0, 0, '{}'),
      (1, 'availability', 1, '2026-11-20T00:00Z', 120, 0, 0, 0, '{}'),
      (1, 'availability', 2, '2026-11-20T00:00Z', 60, 0, 0, 0, '{}'),
      (1, 'availability', 1, '2026-11-21T00:00Z', 0, 0, 60, 0, '{}')`);

  await migrate(url);

  const days = await database.select().from(rollups1d).orderBy(rollups1d.startsAt, rollups1d.vantageId);
  expect(days.map(({ ok, failed, maintenance, hoursSeen }) => [ok, failed, maintenance, hoursSeen])).toEqual([
    [9, 0, 0, 2 ** 24 - 1],
    [120, 0, 0, bitsOf(0, 23)],
    [60, 0, 0, bitsOf(5)],
    [0, 60, 0, bitsOf(0)],
  ]);
  expect((await database.select().from(rollups1h)).map(({ maintenance }) => maintenance)).toEqual(
    Array.from({ length: 6 }, () => 0),
  );
});
