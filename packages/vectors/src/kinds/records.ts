import assert from "node:assert/strict";
import { formatRecord, formatTreeHead, hashRecord, parseRecord, parseTreeHead } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** Texts of tree heads and of records as a lookup shows them. */
export default defineVectors({
  kind: "records",
  lists: {
    parseTree: {
      schema: z.object({
        textB64: z.base64(),
        ok: z.boolean(),
        n: z.string().optional(),
        hash: z.string().optional(),
      }),
      check({ textB64, ok, n, hash }) {
        const parse = () => parseTreeHead(Buffer.from(textB64, "base64").toString("utf8"));
        if (!ok) return assert.throws(parse, { fault: "malformed-tree" });
        const head = parse();
        assert.deepEqual([head.size.toString(), head.hash.toString("base64")], [n, hash]);
      },
    },
    parseRecord: {
      schema: z.object({
        msgB64: z.base64(),
        ok: z.boolean(),
        id: z.string().optional(),
        text: z.string().optional(),
        restB64: z.string().optional(),
        recordHash: z.string().optional(),
      }),
      check({ msgB64, ok, id, text, restB64, recordHash }) {
        const parse = () => parseRecord(Buffer.from(msgB64, "base64"));
        if (!ok) return assert.throws(parse, { fault: "malformed-record" });
        const record = parse();
        assert.deepEqual([record.id.toString(), record.text], [id, text]);
        assert.equal(record.rest.toString("base64"), restB64);
        assert.equal(hashRecord(Buffer.from(record.text)).toString("base64"), recordHash);
      },
    },
    formatTree: {
      schema: z.object({ n: z.string(), hash: z.base64(), text: z.string() }),
      check({ n, hash, text }) {
        assert.equal(formatTreeHead({ size: BigInt(n), hash: Buffer.from(hash, "base64") }), text);
      },
    },
    formatRecord: {
      schema: z.object({
        id: z.string(),
        textB64: z.base64(),
        ok: z.boolean(),
        msgB64: z.base64().optional(),
      }),
      check({ id, textB64, ok, msgB64 = "" }) {
        const format = () =>
          formatRecord({ id: BigInt(id), text: Buffer.from(textB64, "base64").toString("utf8") });
        if (!ok) return assert.throws(format, { fault: "malformed-record" });
        assert.equal(format(), Buffer.from(msgB64, "base64").toString("utf8"));
      },
    },
  },
});
