import assert from "node:assert/strict";
import { openNote, parseVerifierKey, SumdbError } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** What a note's fault is called in the file, and with us. */
const faults = {
  malformed: "malformed-note",
  unverified: "unverified-note",
  "invalid-signature": "invalid-signature",
  ambiguous: "ambiguous-keys",
} as const;

const signature = z
  .object({ name: z.string(), hash: z.string() })
  .transform(({ name, hash }) => ({ name, keyHash: hash }));

/** Signed notes: keys, and texts opened with them. */
export default defineVectors({
  kind: "note",
  shared: z.object({ keys: z.record(z.string(), z.string()) }),
  lists: {
    verifierKeys: {
      schema: z.object({
        vkey: z.string(),
        ok: z.boolean(),
        keyName: z.string().optional(),
        keyHash: z.string().optional(),
      }),
      check({ vkey, ok, keyName, keyHash }) {
        if (!ok) return assert.throws(() => parseVerifierKey(vkey), SumdbError);
        const verifier = parseVerifierKey(vkey);
        assert.deepEqual([verifier.name, verifier.keyHash], [keyName, keyHash]);
      },
    },
    open: {
      schema: z.object({
        msgB64: z.base64(),
        known: z.array(z.string()).nullish(),
        error: z.enum(["malformed", "unverified", "invalid-signature", "ambiguous"]).optional(),
        text: z.string().optional(),
        sigs: z.array(signature).optional(),
        unverifiedSigs: z.array(signature).optional(),
      }),
      check({ msgB64, known, error, text, sigs, unverifiedSigs }, { keys }) {
        const verifiers = (known ?? []).map((name) => parseVerifierKey(keys[name] ?? ""));
        const open = () => openNote(Buffer.from(msgB64, "base64"), verifiers);
        if (error !== undefined) return assert.throws(open, { fault: faults[error] });
        assert.deepEqual(open(), { text, signatures: sigs, unverified: unverifiedSigs });
      },
    },
  },
});
