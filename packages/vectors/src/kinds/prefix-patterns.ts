import assert from "node:assert/strict";
import { matchesPrefixPatterns } from "@heliograph/goproxy";
import { z } from "zod";
import { defineVectors } from "../vectors.ts";

/** Lists of globs such as GOPRIVATE's against module paths. */
export default defineVectors({
  kind: "prefix-patterns",
  lists: {
    cases: {
      schema: z.object({ patterns: z.string(), path: z.string(), match: z.boolean() }),
      check: ({ patterns, path, match }) => assert.equal(matchesPrefixPatterns(patterns, path), match),
    },
  },
});
