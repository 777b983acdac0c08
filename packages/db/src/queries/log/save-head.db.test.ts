import { hours } from "@heliograph/core";
import { expect, it } from "vitest";
import { sampleCatalogue, sampleNow } from "../../testing/sample.ts";
import { testDatabase } from "../../testing/test-database.ts";
import { doubtIndirectHeads } from "./doubt-indirect-heads.ts";
import { largestSizeKnown } from "./largest-size-known.ts";
import { largestSizeShown } from "./largest-size-shown.ts";
import { readHead } from "./read-head.ts";
import { readRivalHeads } from "./read-rival-heads.ts";
import { readTrustedHead } from "./read-trusted-head.ts";
import { replaceTrustedHead } from "./replace-trusted-head.ts";
import { saveHead, type SeenHead } from "./save-head.ts";
import { saveStanding } from "./save-standing.ts";

const log = "sum.example.com";

async function prepared() {
  const { database } = await testDatabase();
  const {
    mirrorIds: [alpha = 0, beta = 0],
  } = await sampleCatalogue(database, { mirrors: ["alpha", "beta"], vantages: [] });
  const save = (size: number, seen: Partial<SeenHead> = {}) =>
    database.transaction((tx) =>
      saveHead(tx, {
        log,
        size,
        hash: "hash",
        note: `note of ${size}`,
        at: sampleNow,
        mirrorId: alpha,
        direct: false,
        ...seen,
      }),
    );
  return { database, alpha, beta, save };
}

it("keeps a head once, with who showed it first, the log itself before its mirrors", async () => {
  const { database, beta, save } = await prepared();
  const heard = await save(7, { mirrorId: null });
  expect(heard).toMatchObject({ firstMirror: null, seenDirectly: false, standing: "doubtful" });
  await save(7, { at: sampleNow + 1, note: "the same with another cosignature" });
  await save(7, { at: sampleNow - 1, mirrorId: beta, direct: true });
  expect(await readHead(database, log, { size: 7, hash: "hash" })).toEqual({
    id: heard.id,
    size: 7,
    hash: "hash",
    note: "note of 7",
    firstSeenAt: sampleNow - 1,
    firstMirror: { id: beta, slug: "beta", name: "BETA" },
    seenDirectly: true,
    standing: "doubtful",
  });
});

it("finds what contradicts a head: the same size of the same log, and another hash", async () => {
  const { database, save } = await prepared();
  const head = await save(7);
  await save(8, { hash: "other" });
  await save(7, { hash: "other", log: "another.example.com" });
  expect(await readRivalHeads(database, log, head)).toEqual([]);
  const rival = await save(7, { hash: "other" });
  expect(await readRivalHeads(database, log, head)).toEqual([rival]);
});

it("replaces the trusted head only when it is still the one that was read", async () => {
  const { database, save } = await prepared();
  const [one, two, three] = [await save(1), await save(2), await save(3)];
  const replace = (before: number | undefined, after: number) =>
    database.transaction((tx) => replaceTrustedHead(tx, { log, before, after, at: sampleNow }));
  expect(await readTrustedHead(database, log)).toBeUndefined();
  const first = await Promise.all([replace(undefined, one.id), replace(undefined, one.id)]);
  expect(first.filter(Boolean)).toHaveLength(1);
  const raced = await Promise.all([replace(one.id, two.id), replace(one.id, three.id)]);
  expect(raced.filter(Boolean)).toHaveLength(1);
  expect((await readTrustedHead(database, log))?.size).toBe(raced[0] ? 2 : 3);
});

it("knows how far the log had grown by a moment, by heads that are of it", async () => {
  const { database, save } = await prepared();
  const [old, young, forked] = [await save(5, { at: sampleNow - hours(24) }), await save(9), await save(99)];
  await database.transaction((tx) => saveStanding(tx, [old.id, young.id], "consistent"));
  await database.transaction((tx) => saveStanding(tx, [forked.id], "forked"));
  expect(await largestSizeKnown(database, log, sampleNow - hours(24) - 1)).toBe(0);
  expect(await largestSizeKnown(database, log, sampleNow - hours(24))).toBe(5);
  expect(await largestSizeKnown(database, log, sampleNow)).toBe(9);
});

it("knows how far the log has shown its line itself", async () => {
  const { database, save } = await prepared();
  expect(await largestSizeShown(database, log)).toBe(0);
  const [direct, heard, forked] = [
    await save(5, { direct: true }),
    await save(9),
    await save(99, { direct: true }),
  ];
  await database.transaction((tx) => saveStanding(tx, [direct.id, heard.id], "consistent"));
  await database.transaction((tx) => saveStanding(tx, [forked.id], "forked"));
  expect(await largestSizeShown(database, log)).toBe(5);
});

it("doubts all that was said of what only mirrors have shown, once the trust in that is gone", async () => {
  const { database, save } = await prepared();
  const [shown, forked, direct] = [await save(1), await save(2), await save(3, { direct: true })];
  await database.transaction(async (tx) => {
    await saveStanding(tx, [shown.id, direct.id], "consistent");
    await saveStanding(tx, [forked.id], "forked");
    await doubtIndirectHeads(tx, log);
  });
  const standings = [1, 2, 3].map(
    async (size) => (await readHead(database, log, { size, hash: "hash" }))?.standing,
  );
  expect(await Promise.all(standings)).toEqual(["doubtful", "doubtful", "consistent"]);
});
