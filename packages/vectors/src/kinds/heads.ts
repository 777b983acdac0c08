import assert from "node:assert/strict";
import {
  checkTreeProof,
  compareHeads,
  formatTilePath,
  openHead,
  parseVerifierKey,
  SumdbError,
  type HashTile,
} from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const hash = z.base64().transform((text) => Buffer.from(text, "base64"));
const evidence = z.object({
  olderSize: z.coerce.bigint(),
  olderHashSigned: hash,
  olderHashInNewer: hash,
  newerSize: z.coerce.bigint(),
  newerHash: hash,
  proof: z.array(hash),
});

/** Pairs of signed heads that claim to be of one log. */
export default defineVectors({
  kind: "heads",
  lists: {
    cases: {
      schema: z.object({
        vkey: z.string(),
        aB64: hash,
        bB64: hash,
        tileHeight: z.int(),
        tilesB64: z.record(z.string(), hash),
        verdict: z.enum(["rejected", "equal", "conflict", "consistent", "fork", "inconclusive"]),
        evidence: evidence.optional(),
      }),
      async check({ vkey, aB64, bB64, tileHeight, tilesB64, verdict, ...one }) {
        const open = () => [aB64, bB64].map((note) => openHead(note, [parseVerifierKey(vkey)]));
        if (verdict === "rejected") return assert.throws(open, SumdbError);
        const [a, b] = open();
        assert(a && b);
        const read = async (tiles: readonly HashTile[]) =>
          tiles.map((tile) => tilesB64[`/${formatTilePath(tile)}`]);
        const comparison = await compareHeads(a, b, read, { height: tileHeight });
        assert.equal(comparison.verdict, verdict === "fork" ? "forked" : verdict);
        const [older, newer] = a.size < b.size ? [a, b] : [b, a];
        if (comparison.verdict === "consistent" && older.size > 0n)
          checkTreeProof(comparison.proof, newer, older);
        if (comparison.verdict !== "forked") return;
        assert.deepEqual(
          {
            olderSize: older.size,
            olderHashSigned: older.hash,
            olderHashInNewer: comparison.olderHash,
            newerSize: newer.size,
            newerHash: newer.hash,
            proof: comparison.proof,
          },
          one.evidence,
        );
        checkTreeProof(comparison.proof, newer, { size: older.size, hash: comparison.olderHash });
      },
    },
  },
});
