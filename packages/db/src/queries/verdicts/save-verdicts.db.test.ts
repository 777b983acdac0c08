import { expect, it } from "vitest";
import type { Database } from "../../connect.ts";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { lockVerdicts, type StoredVerdict } from "./lock-verdicts.ts";
import { saveVerdicts } from "./save-verdicts.ts";

const down = {
  level: "down",
  since: sampleNow,
  vantages: { up: ["west"], degraded: [], down: ["east"] },
} as const;

const read = (db: Database, mirrorIds: number[]) => db.transaction((tx) => lockVerdicts(tx, mirrorIds));
const save = (db: Database, verdicts: StoredVerdict[]) =>
  db.transaction((tx) => saveVerdicts(tx, verdicts, sampleNow));
const made = (verdict: StoredVerdict | undefined, sequence: number): StoredVerdict => ({
  mirrorId: verdict?.mirrorId ?? 0,
  sequence,
  level: down.level,
  since: down.since,
  vantages: { up: ["west"], degraded: [], down: ["east"] },
});

it("knows nothing of a mirror before its first judgement", async () => {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  const blank = {
    sequence: 0,
    level: "unknown",
    since: undefined,
    vantages: { up: [], degraded: [], down: [] },
  };
  expect(await read(database, mirrorIds)).toEqual(mirrorIds.map((mirrorId) => ({ mirrorId, ...blank })));
});

it("saves a judgement once, for whoever read what it replaces", async () => {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  const [alpha, beta] = await read(database, mirrorIds);

  expect(await save(database, [made(alpha, 0)])).toEqual([alpha?.mirrorId]);
  expect(await save(database, [made(alpha, 0), made(beta, 0)])).toEqual([beta?.mirrorId]);
  expect((await read(database, mirrorIds)).map(({ sequence }) => sequence)).toEqual([1, 1]);
  expect((await read(database, mirrorIds))[0]).toEqual({ mirrorId: alpha?.mirrorId, sequence: 1, ...down });
});

it("judges a mirror for one transaction at a time", async () => {
  const { database } = await testDatabase();
  const { mirrorIds } = await sampleCatalogue(database, { mirrors: ["alpha"], vantages: [] });
  const saved = await Promise.all(
    Array.from({ length: 5 }, () =>
      database.transaction(async (tx) => {
        const [alpha] = await lockVerdicts(tx, mirrorIds);
        return saveVerdicts(tx, [made(alpha, alpha?.sequence ?? -1)], sampleNow);
      }),
    ),
  );
  expect(saved.flat()).toHaveLength(5);
  expect((await read(database, mirrorIds))[0]?.sequence).toBe(5);
});
