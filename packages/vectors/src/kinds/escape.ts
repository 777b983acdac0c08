import assert from "node:assert/strict";
import {
  canonicalVersion,
  checkFilePath,
  checkPath,
  checkPathVersion,
  escapePath,
  escapeVersion,
  splitPathVersion,
  unescapePath,
  unescapeVersion,
} from "@heliograph/goproxy";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

const translated = z.object({
  in: z.string(),
  out: z.string().optional(),
  error: z.literal(true).optional(),
});
const judged = z.object({ in: z.string(), ok: z.boolean() });

/** Holds a translation to what a case says of it: the text that comes out, or a refusal. */
function checkTranslation(translate: (text: string) => string, one: z.infer<typeof translated>) {
  if (one.error) assert.throws(() => translate(one.in));
  else assert.equal(translate(one.in), one.out);
}

/** Holds a rule to what a case says of it: followed or broken. */
function checkVerdict(rule: () => void, ok: boolean) {
  if (ok) rule();
  else assert.throws(rule);
}

/** Module paths and versions: how they are escaped, which are valid, and which belong together. */
export default defineVectors({
  kind: "escape",
  lists: {
    escapePath: { schema: translated, check: (one) => checkTranslation(escapePath, one) },
    escapeVersion: { schema: translated, check: (one) => checkTranslation(escapeVersion, one) },
    unescapePath: { schema: translated, check: (one) => checkTranslation(unescapePath, one) },
    unescapeVersion: { schema: translated, check: (one) => checkTranslation(unescapeVersion, one) },
    canonicalVersion: { schema: translated, check: (one) => checkTranslation(canonicalVersion, one) },
    checkPath: { schema: judged, check: (one) => checkVerdict(() => checkPath(one.in), one.ok) },
    checkFilePath: { schema: judged, check: (one) => checkVerdict(() => checkFilePath(one.in), one.ok) },
    checkPathVersion: {
      schema: z.object({ path: z.string(), version: z.string(), ok: z.boolean() }),
      check: ({ path, version, ok }) => checkVerdict(() => checkPathVersion(path, version), ok),
    },
    splitPathVersion: {
      schema: z.object({ in: z.string(), ok: z.boolean(), prefix: z.string(), pathMajor: z.string() }),
      check({ in: path, ok, prefix, pathMajor }) {
        assert.deepEqual(splitPathVersion(path), ok ? { prefix, pathMajor } : undefined);
      },
    },
  },
});
