import assert from "node:assert/strict";
import { hashGoMod } from "@heliograph/sumdb";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** The `h1:` hash of go.mod files. */
export default defineVectors({
  kind: "gomod-hash",
  lists: {
    cases: {
      schema: z.object({ gomodB64: z.base64(), h1: z.string() }),
      check: ({ gomodB64, h1 }) => assert.equal(hashGoMod(Buffer.from(gomodB64, "base64")), h1),
    },
  },
});
