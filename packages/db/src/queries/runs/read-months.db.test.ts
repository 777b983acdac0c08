import { expect, it } from "vitest";
import type { Counts } from "@heliograph/core";
import { rollups1d } from "../../schema/rollups.ts";
import { sampleCatalogue } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { readMonths } from "./read-months.ts";
import { readRunYears } from "./read-run-years.ts";

/** A day of a mirror as a vantage saw it. */
const day = (mirrorId: number, vantageId: number, date: string, counts: Partial<Counts>) => ({
  mirrorId,
  vantageId,
  kind: "availability" as const,
  startsAt: new Date(`${date}T00:00:00.000Z`),
  ok: 0,
  degraded: 0,
  failed: 0,
  unknown: 0,
  histogram: [],
  ...counts,
});

/** Two mirrors seen from two places, of which one has days in three months. */
async function prepared() {
  const { database } = await testDatabase();
  const { mirrorIds, vantageIds } = await sampleCatalogue(database, {
    mirrors: ["alpha", "beta", "gamma"],
    vantages: ["west", "east"],
  });
  const [alpha = 0, beta = 0] = mirrorIds;
  const [west = 0, east = 0] = vantageIds;
  await database
    .insert(rollups1d)
    .values([
      day(alpha, west, "2025-12-31", { ok: 10 }),
      day(alpha, west, "2026-01-01", { ok: 20, failed: 1 }),
      day(alpha, east, "2026-01-31", { ok: 30, unknown: 2 }),
      day(alpha, west, "2026-02-01", { degraded: 4 }),
      day(beta, west, "2026-02-28", { ok: 5 }),
      { ...day(beta, west, "2024-02-28", { ok: 5 }), kind: "tls" as const },
    ]);
  return { database, mirrorIds, alpha, beta };
}

const none = { ok: 0, degraded: 0, failed: 0, unknown: 0 };

it("adds the days of a month up, over all vantages, and knows where a year begins and ends", async () => {
  const { database, mirrorIds, alpha, beta } = await prepared();
  const year = { since: Date.UTC(2026), until: Date.UTC(2027) };
  expect(await readMonths(database, mirrorIds, year)).toEqual([
    { mirrorId: alpha, month: "2026-01", counts: { ...none, ok: 50, failed: 1, unknown: 2 } },
    { mirrorId: alpha, month: "2026-02", counts: { ...none, degraded: 4 } },
    { mirrorId: beta, month: "2026-02", counts: { ...none, ok: 5 } },
  ]);
});

it("knows the first and the last year of checks that ask whether a mirror works", async () => {
  const { database, mirrorIds, beta } = await prepared();
  expect(await readRunYears(database, mirrorIds)).toEqual({ first: 2025, last: 2026 });
  expect(await readRunYears(database, [beta])).toEqual({ first: 2026, last: 2026 });
  expect(await readRunYears(database, [])).toBeUndefined();
});
