import assert from "node:assert/strict";
import { authenticate, formatTilePath, SumdbError, treeHash, type TileReader } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const hash = z.base64().transform((text) => Buffer.from(text, "base64"));
const number = z.string().transform(BigInt);
const tiles = z.record(z.string(), hash);
const log = z.object({ name: z.string(), size: number, hash, height: z.int(), tilesB64: tiles });

const serve =
  (served: Readonly<Record<string, Buffer>>): TileReader =>
  async (asked) =>
    asked.map((tile) => served[formatTilePath(tile)]);

/** Hashes and older trees read through tiles, many of them forged. */
export default defineVectors({
  kind: "tile-reads",
  shared: z.object({ logs: z.array(log).nonempty() }),
  lists: {
    reads: {
      schema: z.object({
        log: z.string(),
        ok: z.boolean(),
        storedIndexes: z.array(number).optional(),
        hashes: z.array(hash).optional(),
        olderSize: number.optional(),
        hash: hash.optional(),
        overridesB64: tiles.optional(),
        tiles: z.array(z.string()).optional(),
      }),
      async check(one, { logs }) {
        const head = logs.find(({ name }) => name === one.log);
        assert(head, `there is no log ${one.log}`);
        const kept = new Set<string>();
        const read = authenticate(head, serve({ ...head.tilesB64, ...one.overridesB64 }), {
          height: head.height,
          keep: (tile) => kept.add(formatTilePath(tile)),
        });
        const answer = async () =>
          one.olderSize === undefined ? read(one.storedIndexes ?? []) : treeHash(one.olderSize, read);
        if (!one.ok) {
          await assert.rejects(answer, one.overridesB64 === undefined ? RangeError : SumdbError);
          return assert.equal(kept.size, 0);
        }
        assert.deepEqual(await answer(), one.hash ?? one.hashes);
        assert.deepEqual([...kept].toSorted(), one.tiles);
      },
    },
  },
});
