import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createServedLog, flip, readFrom, type ServedLog } from "../testing/served-log.ts";
import { storedHashCount } from "../tree/stored-index.ts";
import { authenticate } from "./authenticate.ts";
import { formatTilePath } from "./tile-path.ts";
import type { HashTile } from "./tile.ts";

const largest = 300n;
const heights = [1, 2, 3, 4];
const mask = fc.integer({ min: 1, max: 255 });

/** A log of one to nine levels of tiles, and some of the hashes that it stores. */
const reading = fc
  .record({ size: fc.bigInt({ min: 1n, max: largest }), height: fc.constantFrom(...heights) })
  .chain(({ size, height }) => {
    const index = fc.bigInt({ min: 0n, max: storedHashCount(size) - 1n });
    return fc.record({
      size: fc.constant(size),
      height: fc.constant(height),
      indexes: fc.array(index, { minLength: 1, maxLength: 5 }),
    });
  });

const logs = new Map<number, ServedLog>();
beforeAll(async () => {
  for (const height of heights) logs.set(height, await createServedLog(largest, { height }));
});

async function open(size: bigint, height: number) {
  const log = logs.get(height);
  if (log === undefined) throw new RangeError(`there is no log of height ${height}`);
  return { hashes: log.hashes, head: await log.headAt(size), files: await log.filesAt(size) };
}

describe("hashes read through tiles", () => {
  it("are those of the log, and every tile that was read is kept", async () => {
    await fc.assert(
      fc.asyncProperty(reading, async ({ size, height, indexes }) => {
        const { head, files, hashes } = await open(size, height);
        const kept = new Map<string, Uint8Array>();
        const keep = (tile: HashTile, bytes: Uint8Array) => kept.set(`/${formatTilePath(tile)}`, bytes);
        const read = authenticate(head, readFrom(files), { height, keep });
        expect(await read(indexes)).toEqual(await hashes(indexes));
        for (const [path, bytes] of kept) expect(files.get(path)).toEqual(bytes);
      }),
      { numRuns: 50 },
    );
  });

  it("are refused, and nothing is kept, when a single byte of any tile is another", async () => {
    await fc.assert(
      fc.asyncProperty(
        reading,
        fc.nat(),
        fc.nat(),
        mask,
        async ({ size, height, indexes }, which, where, bits) => {
          const { head, files } = await open(size, height);
          const needed: HashTile[] = [];
          await authenticate(head, readFrom(files), { height, keep: (tile) => needed.push(tile) })(indexes);
          const path = `/${needed.map(formatTilePath)[which % needed.length]}`;
          const bytes = files.get(path) ?? Buffer.alloc(0);
          files.set(path, flip(bytes, where % bytes.length, bits));
          const kept: HashTile[] = [];
          const read = authenticate(head, readFrom(files), { height, keep: (tile) => kept.push(tile) });
          await expect(read(indexes)).rejects.toMatchObject({ fault: "inconsistent-tile" });
          expect(kept).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("come from the full tile, cut, when the partial one is gone", async () => {
    const { head, hashes } = await open(13n, 2);
    const { files } = await open(64n, 2);
    expect(await authenticate(head, readFrom(files), { height: 2 })([0n, 22n])).toEqual(
      await hashes([0n, 22n]),
    );
  });

  it.each([
    { what: "missing", fault: "missing-tile", change: () => undefined },
    { what: "empty", fault: "malformed-tile", change: () => Buffer.alloc(0) },
    {
      what: "a hash too long",
      fault: "malformed-tile",
      change: (tile: Buffer) => Buffer.concat([tile, tile.subarray(0, 32)]),
    },
    { what: "a byte too short", fault: "malformed-tile", change: (tile: Buffer) => tile.subarray(1) },
  ])("are refused with a tile that is $what: $fault", async ({ change, fault }) => {
    const { head, files } = await open(13n, 2);
    for (const path of ["/tile/2/0/000", "/tile/2/0/003.p/1"]) {
      const changed = new Map<string, Uint8Array>(files);
      const bytes = change(files.get(path) ?? Buffer.alloc(0));
      if (bytes === undefined) changed.delete(path);
      else changed.set(path, bytes);
      await expect(authenticate(head, readFrom(changed), { height: 2 })([0n])).rejects.toMatchObject({
        fault,
      });
    }
  });

  it("are never beyond the tree", async () => {
    const { head, files } = await open(13n, 2);
    const read = authenticate(head, readFrom(files), { height: 2 });
    for (const index of [-1n, storedHashCount(13n), 2n ** 60n])
      await expect(read([index])).rejects.toThrow(RangeError);
  });

  it("let the reader's own failure through", async () => {
    const { head } = await open(13n, 2);
    const failure = new Error("no route to host");
    await expect(authenticate(head, () => Promise.reject(failure), { height: 2 })([0n])).rejects.toBe(
      failure,
    );
  });
});
