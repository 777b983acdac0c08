import {
  compareHeads,
  createLogClient,
  createMemoryStorage,
  formatTilePath,
  openHead,
  parseVerifierKey,
  SumdbError,
  type TileReader,
} from "@heliograph/sumdb";
import { describe, expect, it } from "vitest";
import type { FakeMirror } from "./fake-mirror.ts";
import type { Fault } from "./fault.ts";
import { longAgo } from "./module.ts";
import { startMirror } from "./testing/start-mirror.ts";

/** Enough for two levels of tiles, with the default modules at 300 and 301, in a tile that is full. */
const logPadding = 600;
const size = 602;

/** Reads below the log's address; nothing where the answer is 404 or 410. */
const readerOf = (mirror: FakeMirror) => async (path: string) => {
  const response = await fetch(`${mirror.sumdbUrl}${path}`);
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
};

const tilesOf =
  (mirror: FakeMirror): TileReader =>
  (tiles) =>
    Promise.all(tiles.map((tile) => readerOf(mirror)(`/${formatTilePath(tile)}`)));

const headOf = async (mirror: FakeMirror) =>
  openHead((await readerOf(mirror)("/latest")) ?? "", [parseVerifierKey(mirror.verifierKey)]);

/** What a client that never saw the log before gets from a lookup: `ok`, or what is wrong. */
async function lookUp(mirror: FakeMirror): Promise<string> {
  const client = createLogClient({
    verifiers: [parseVerifierKey(mirror.verifierKey)],
    read: readerOf(mirror),
    storage: createMemoryStorage(),
  });
  try {
    await client.lookup("example.com/hello", "v1.0.0");
    return "ok";
  } catch (error) {
    if (error instanceof SumdbError) return error.fault;
    throw error;
  }
}

describe("of a log under a fault, a client says", () => {
  it.each<[Fault[], string]>([
    [[], "ok"],
    [[{ kind: "no-sumdb" }], "missing-record"],
    [[{ kind: "no-sumdb", status: 410 }], "missing-record"],
    [[{ kind: "open-door" }], "ok"],
    [[{ kind: "wrong-key" }], "unverified-note"],
    [[{ kind: "bad-signature" }], "invalid-signature"],
    [[{ kind: "old-head", asOf: 0 }], "record-beyond-tree"],
    [[{ kind: "old-head", asOf: longAgo }], "ok"],
    [[{ kind: "forged-record" }], "record-mismatch"],
    [[{ kind: "wrong-record" }], "missing-checksum"],
    [[{ kind: "stray-line" }], "missing-checksum"],
    [[{ kind: "forged-tile" }], "inconsistent-tile"],
    [[{ kind: "forged-tile", level: 0 }], "inconsistent-tile"],
    [[{ kind: "forged-tile", level: 1 }], "inconsistent-tile"],
    [[{ kind: "forged-tile", level: 2 }], "ok"],
    [[{ kind: "forged-tile", chain: true }, { kind: "forged-record" }], "inconsistent-tile"],
    [[{ kind: "tile-length" }], "malformed-tile"],
    [[{ kind: "tile-length", bytes: 32 }], "malformed-tile"],
    [[{ kind: "missing-tile" }], "missing-tile"],
    [[{ kind: "missing-partial" }], "ok"],
    [[{ kind: "forked-log" }], "ok"],
  ])("%j: %s", async (faults, verdict) => {
    const mirror = await startMirror({ logPadding });
    for (const fault of faults) mirror.order(fault);
    expect(await lookUp(mirror)).toBe(verdict);
  });
});

describe("a log", () => {
  it("is padded before and behind releases without a time of their own, and in front of all others", async () => {
    const later = { version: "v1.0.0", publishedAt: longAgo + 1 };
    const mirror = await startMirror({
      logPadding: 10,
      modules: [
        { path: "example.com/untimed", releases: [{ version: "v1.0.0" }] },
        { path: "example.com/later", releases: [later] },
      ],
    });
    const idOf = async (path: string) =>
      (await readerOf(mirror)(`/lookup/${path}@v1.0.0`))?.toString().split("\n")[0];
    expect(await idOf("example.com/untimed")).toBe("5");
    expect(await idOf("example.com/later")).toBe("11");
    expect(await idOf("filler.test/module-9")).toBe("10");
  });

  it("is the same at every mirror of the same modules", async () => {
    const [one, other] = [await startMirror({ logPadding }), await startMirror({ logPadding })];
    expect((await headOf(one)).note).toBe((await headOf(other)).note);
    expect((await headOf(one)).size).toBe(BigInt(size));
  });

  it("of 70,000 records is there in a few seconds, at any time of its past", async () => {
    const mirror = await startMirror({ logPadding: 70_000 });
    expect((await headOf(mirror)).size).toBe(70_002n);
    mirror.order({ kind: "frozen", asOf: longAgo - 1 });
    expect((await headOf(mirror)).size).toBe(35_000n);
  });

  it("under old-head alone stands still; what is asked for beyond it is there", async () => {
    const mirror = await startMirror({ logPadding });
    mirror.order({ kind: "old-head", asOf: 0 });
    expect((await headOf(mirror)).size).toBe(300n);
    expect(await readerOf(mirror)("/tile/8/0/002.p/90")).toHaveLength(90 * 32);
  });

  it("under missing-partial lacks the partial tiles whose full ones are there, and no others", async () => {
    const mirror = await startMirror({ logPadding });
    mirror.order({ kind: "missing-partial" });
    expect(await readerOf(mirror)("/tile/8/0/001.p/44")).toBeUndefined();
    expect(await readerOf(mirror)("/tile/8/0/001")).toHaveLength(8_192);
    expect(await readerOf(mirror)("/tile/8/0/002.p/90")).toHaveLength(90 * 32);
  });
});

/** How the heads of a genuine mirror and of one under faults relate. */
async function compareUnder(faults: readonly Fault[]): Promise<string> {
  const genuine = await startMirror({ logPadding });
  const forked = await startMirror({ logPadding });
  for (const fault of faults) forked.order(fault);
  const [one, other] = [await headOf(genuine), await headOf(forked)];
  const newer = other.size > one.size ? forked : genuine;
  return (await compareHeads(one, other, tilesOf(newer))).verdict;
}

describe("a forked log", () => {
  it.each<[string, Fault[]]>([
    ["conflict", [{ kind: "forked-log" }]],
    ["conflict", [{ kind: "forked-log", after: 500 }]],
    ["equal", [{ kind: "forked-log", after: size }]],
    ["forked", [{ kind: "forked-log" }, { kind: "frozen", asOf: 0 }]],
    [
      "forked",
      [
        { kind: "forked-log", after: 100 },
        { kind: "old-head", asOf: 0 },
      ],
    ],
    [
      "consistent",
      [
        { kind: "forked-log", after: 500 },
        { kind: "frozen", asOf: 0 },
      ],
    ],
  ])("is %s with the genuine one: %j", async (verdict, faults) => {
    expect(await compareUnder(faults)).toBe(verdict);
  });

  it("shares its first records with the genuine one", async () => {
    const mirror = await startMirror({ logPadding });
    const genuine = await readerOf(mirror)("/tile/8/0/001");
    mirror.order({ kind: "forked-log", after: 512 });
    expect(await readerOf(mirror)("/tile/8/0/001")).toEqual(genuine);
    const takeBack = mirror.order({ kind: "forked-log", after: 511 });
    expect(await readerOf(mirror)("/tile/8/0/001")).not.toEqual(genuine);
    takeBack();
    expect(await readerOf(mirror)("/tile/8/0/001")).toEqual(genuine);
  });
});
