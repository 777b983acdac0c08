import assert from "node:assert/strict";
import {
  checkRecordProof,
  checkTreeProof,
  compareHeads,
  createLogClient,
  createMemoryStorage,
  formatRecord,
  formatTilePath,
  hashGoMod,
  hashRecord,
  openHead,
  openNote,
  parseRecord,
  parseVerifierKey,
  SumdbError,
  type HashTile,
} from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const size = z.int().transform(BigInt);
const lookup = z.object({
  path: z.string(),
  version: z.string(),
  body: z.string(),
  id: size,
  lines: z.array(z.string()),
  treeSize: size,
  treeHash: bytes,
  recordHash: bytes,
});
const shared = z.object({
  verifierKey: z.object({
    vkey: z.string().transform(parseVerifierKey),
    name: z.string(),
    keyHash: z.string(),
  }),
  tree: z.object({
    head: z.string(),
    size,
    tileHeight: z.int(),
    tilesB64: z.record(z.string(), bytes),
    records: z.unknown(),
    olderHeads: z.unknown(),
  }),
});

/** Holds the answer to a lookup, read without its log, to what is known of it. */
function checkAnswer(one: z.infer<typeof lookup>, { verifierKey }: z.infer<typeof shared>) {
  const { rest, ...record } = parseRecord(Buffer.from(one.body));
  assert.deepEqual(record, { id: one.id, text: `${one.lines.join("\n")}\n` });
  assert.deepEqual(hashRecord(Buffer.from(record.text)), one.recordHash);
  const { size: treeSize, hash } = openHead(rest, [verifierKey.vkey]);
  assert.deepEqual({ treeSize, hash }, { treeSize: one.treeSize, hash: one.treeHash });
}

/** Heads, lookups and tiles that the public checksum database once served. */
export default defineVectors({
  kind: "real-sumdb",
  shared,
  lists: {
    heads: {
      schema: z.object({
        note: z.string(),
        valid: z.boolean(),
        size: size.optional(),
        hash: bytes.optional(),
        unverifiedSignatures: z.int().optional(),
      }),
      check({ note, valid, unverifiedSignatures, ...said }, { verifierKey: { vkey, name, keyHash } }) {
        if (!valid) return assert.throws(() => openHead(note, [vkey]), SumdbError);
        assert.deepEqual(openHead(note, [vkey]), { ...said, note });
        const { signatures, unverified } = openNote(Buffer.from(note), [vkey]);
        assert.deepEqual(signatures, [{ name, keyHash }]);
        assert.equal(unverified.length, unverifiedSignatures);
      },
    },
    lookups: { schema: lookup, check: checkAnswer },
    "tree.records": {
      schema: lookup,
      async check({ path, version, ...one }, { tree, verifierKey }) {
        checkAnswer({ path, version, ...one }, { tree, verifierKey });
        const withoutHead = Buffer.from(formatRecord(parseRecord(Buffer.from(one.body))));
        const client = createLogClient({
          verifiers: [verifierKey.vkey],
          read: async (asked) => tree.tilesB64[asked.slice(1)] ?? withoutHead,
          storage: createMemoryStorage(tree.head),
          height: tree.tileHeight,
        });
        const { record, head, proof, zipHash, modHash } = await client.lookup(path, version);
        assert.deepEqual(
          [`${path} ${version} ${zipHash}`, `${path} ${version}/go.mod ${modHash}`],
          one.lines,
        );
        assert.equal(head.size, tree.size);
        checkRecordProof(proof, head, record.id, one.recordHash);
      },
    },
    "tree.olderHeads": {
      schema: z.object({ note: z.string(), size }),
      async check(one, { tree, verifierKey }) {
        const [older, newer] = [one.note, tree.head].map((note) => openHead(note, [verifierKey.vkey]));
        assert(older && newer && older.size === one.size);
        const read = async (tiles: readonly HashTile[]) =>
          tiles.map((tile) => tree.tilesB64[formatTilePath(tile)]);
        const comparison = await compareHeads(older, newer, read, { height: tree.tileHeight });
        assert(comparison.verdict === "consistent", comparison.verdict);
        checkTreeProof(comparison.proof, newer, older);
      },
    },
    goMods: {
      schema: z.object({ gomod: z.string(), h1: z.string() }),
      check: ({ gomod, h1 }) => assert.equal(hashGoMod(Buffer.from(gomod)), h1),
    },
  },
});
