import assert from "node:assert/strict";
import {
  checkRecordProof,
  checkTreeProof,
  hashesToStore,
  hashNode,
  hashRecord,
  proveRecord,
  proveTree,
  storedHashCount,
  storedIndex,
  subtreeAt,
  treeHash,
  type Hash,
  type HashReader,
  type Subtree,
} from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const hash = z.base64().transform((text) => Buffer.from(text, "base64"));
const number = z.union([z.int(), z.string()]).transform(BigInt);
const record = z.object({ index: number, text: z.string() });

/** A small log that keeps every hash. */
async function keepAll(records: readonly z.infer<typeof record>[]): Promise<HashReader> {
  const stored: Hash[] = [];
  const read: HashReader = (indexes) => indexes.map((index) => stored[Number(index)] ?? Buffer.alloc(0));
  for (const { index, text } of records)
    stored.push(...(await hashesToStore(index, Buffer.from(text), read)));
  return read;
}

/** A vast log with one text for all records but a few: equal subtrees have equal hashes, which are computed once. */
function computeAll(defaultRecord: string, specialRecords: readonly z.infer<typeof record>[]): HashReader {
  const special = new Map(specialRecords.map(({ index, text }) => [index, hashRecord(Buffer.from(text))]));
  const uniform = [hashRecord(Buffer.from(defaultRecord))];
  const uniformAt = (level: number): Hash => {
    const below = uniform[level] ?? uniformAt(level - 1);
    return (uniform[level] ??= hashNode(below, below));
  };
  const hashOf = ({ level, position }: Subtree): Hash => {
    if (special.keys().every((index) => index >> BigInt(level) !== position)) return uniformAt(level);
    if (level === 0) return special.get(position) ?? uniformAt(0);
    const left = hashOf({ level: level - 1, position: position * 2n });
    return hashNode(left, hashOf({ level: level - 1, position: position * 2n + 1n }));
  };
  return (indexes) => indexes.map((index) => hashOf(subtreeAt(index)));
}

/** Holds a check of a proof to the verdict. */
function checkVerdict(check: () => void, ok: boolean) {
  if (ok) check();
  else assert.throws(check, { fault: "invalid-proof" });
}

/** Hashes of trees, where a log keeps them, and proofs that records and older trees are in them. */
export default defineVectors({
  kind: "tlog",
  shared: z.object({ records: z.array(record) }),
  lists: {
    records: {
      schema: z.object({ text: z.string(), hash }),
      check: (one) => assert.deepEqual(hashRecord(Buffer.from(one.text)), one.hash),
    },
    sizes: {
      schema: z.object({ size: number, hash, storedHashCount: number }),
      async check(one, { records }) {
        assert.deepEqual(await treeHash(one.size, await keepAll(records)), one.hash);
        assert.equal(storedHashCount(one.size), one.storedHashCount);
      },
    },
    storedIndex: {
      schema: z.object({ level: z.int(), n: number, index: number }),
      check({ level, n, index }) {
        assert.equal(storedIndex({ level, position: n }), index);
        assert.deepEqual(subtreeAt(index), { level, position: n });
      },
    },
    recordProofs: {
      schema: z.object({ size: number, index: number, proof: z.array(hash) }),
      async check({ size, index, proof }, { records }) {
        assert.deepEqual(await proveRecord(size, index, await keepAll(records)), proof);
      },
    },
    treeProofs: {
      schema: z.object({ size: number, older: number, proof: z.array(hash) }),
      async check({ size, older, proof }, { records }) {
        assert.deepEqual(await proveTree(size, older, await keepAll(records)), proof);
      },
    },
    recordProofChecks: {
      schema: z.object({
        size: number,
        treeHash: hash,
        index: number,
        recordHash: hash,
        proof: z.array(hash),
        ok: z.boolean(),
      }),
      check(one) {
        const head = { size: one.size, hash: one.treeHash };
        checkVerdict(() => checkRecordProof(one.proof, head, one.index, one.recordHash), one.ok);
      },
    },
    treeProofChecks: {
      schema: z.object({
        size: number,
        treeHash: hash,
        older: number,
        olderHash: hash,
        proof: z.array(hash),
        ok: z.boolean(),
      }),
      check(one) {
        const older = { size: one.older, hash: one.olderHash };
        checkVerdict(() => checkTreeProof(one.proof, { size: one.size, hash: one.treeHash }, older), one.ok);
      },
    },
    big: {
      schema: z.object({
        size: number,
        hash,
        storedHashCount: number,
        defaultRecord: z.string(),
        specialRecords: z.array(record),
        recordProofs: z.array(z.object({ index: number, recordHash: hash, proof: z.array(hash) })),
        treeProofs: z.array(z.object({ older: number, olderHash: hash, proof: z.array(hash) })),
      }),
      async check({ size, defaultRecord, specialRecords, ...one }) {
        const read = computeAll(defaultRecord, specialRecords);
        const head = { size, hash: await treeHash(size, read) };
        assert.deepEqual(head.hash, one.hash);
        assert.equal(storedHashCount(size), one.storedHashCount);
        for (const { index, recordHash, proof } of one.recordProofs) {
          assert.deepEqual(await proveRecord(size, index, read), proof);
          checkRecordProof(proof, head, index, recordHash);
        }
        for (const { older, olderHash, proof } of one.treeProofs) {
          assert.deepEqual(await proveTree(size, older, read), proof);
          checkTreeProof(proof, head, { size: older, hash: olderHash });
        }
      },
    },
  },
});
