import assert from "node:assert/strict";
import { formatTilePath, parseTilePath, tileAt, tilesToPublish, type Tile } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const coordinates = { h: z.int(), l: z.int(), n: z.string(), w: z.int() };

/** The file writes a tile of record texts as level −1. */
function toTile({ h, l, n, w }: { h: number; l: number; n: string; w: number }): Tile {
  return { height: h, level: l === -1 ? "data" : l, index: BigInt(n), width: w };
}

/** Where tiles are found, which one holds a hash, and which to publish when a log grows. */
export default defineVectors({
  kind: "tiles",
  lists: {
    parse: {
      schema: z.discriminatedUnion("ok", [
        z.object({ path: z.string(), ok: z.literal(true), ...coordinates }),
        z.object({ path: z.string(), ok: z.literal(false) }),
      ]),
      check(one) {
        if (one.ok) assert.deepEqual(parseTilePath(one.path), toTile(one));
        else assert.throws(() => parseTilePath(one.path), { fault: "malformed-tile-path" });
      },
    },
    paths: {
      schema: z.object({ path: z.string(), ...coordinates }),
      check: (one) => assert.equal(formatTilePath(toTile(one)), one.path),
    },
    forIndex: {
      schema: z.object({ height: z.int(), index: z.string(), path: z.string() }),
      check: ({ height, index, path }) => assert.equal(formatTilePath(tileAt(height, BigInt(index))), path),
    },
    newTiles: {
      schema: z.object({ height: z.int(), old: z.string(), new: z.string(), tiles: z.array(z.string()) }),
      check({ height, old, new: grown, tiles }) {
        assert.deepEqual(tilesToPublish(height, BigInt(old), BigInt(grown)).map(formatTilePath), tiles);
      },
    },
  },
});
