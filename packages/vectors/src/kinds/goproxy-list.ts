import assert from "node:assert/strict";
import { formatGoproxy, GoproxyError, parseGoproxy } from "@heliograph/goproxy/chain";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** Values of GOPROXY as lists of entries. */
export default defineVectors({
  kind: "goproxy-list",
  lists: {
    cases: {
      schema: z.object({
        goproxy: z.string(),
        gonoproxy: z.string(),
        entries: z.array(z.object({ source: z.string(), fallBackOnAnyError: z.boolean() })).optional(),
        error: z.string().optional(),
      }),
      check({ goproxy, gonoproxy, entries, error }) {
        if (error !== undefined) {
          const refused = (thrown: unknown) => thrown instanceof GoproxyError && thrown.reason === error;
          assert.throws(() => parseGoproxy(goproxy, gonoproxy), refused);
          return;
        }
        const hops = parseGoproxy(goproxy, gonoproxy);
        assert.deepEqual(hops, entries);
        assert.equal(formatGoproxy(parseGoproxy(formatGoproxy(hops))), formatGoproxy(hops));
      },
    },
  },
});
