import assert from "node:assert/strict";
import { checkAnsweredVersion, escapeVersion, isNotFound, parseInfo } from "@heliograph/goproxy";
import { z } from "zod";
import { cannedProxy } from "../canned-proxy.ts";
import { defineVectors } from "../vectors.ts";

const answered = z.object({
  path: z.string(),
  query: z.string(),
  status: z.int(),
  body: z.string(),
  error: z.enum(["not-found", "error"]).optional(),
  version: z.string().optional(),
  time: z.string().nullish(),
  unixMs: z.int().optional(),
  origin: z.record(z.string(), z.string()).optional(),
});

/** Asks as the go command does for what a proxy says of a version, branch or commit. */
async function askInfo({ path, query, status, body }: z.infer<typeof answered>) {
  const rest = `@v/${escapeVersion(query)}.info`;
  const info = parseInfo(await cannedProxy({ [rest]: { status, body } }).read(rest));
  checkAnsweredVersion(info, path, query);
  return info;
}

/** Answers to `.info`. */
export default defineVectors({
  kind: "info",
  lists: {
    cases: {
      schema: answered,
      async check(one) {
        if (one.error !== undefined) {
          const failed = (error: unknown) => isNotFound(error) === (one.error === "not-found");
          await assert.rejects(askInfo(one), failed);
          return;
        }
        const { version, time, committedAt, origin } = await askInfo(one);
        assert.equal(version, one.version);
        assert.equal(time ?? null, one.time ?? null);
        assert.equal(committedAt, one.unixMs);
        assert.deepEqual(origin, one.origin);
      },
    },
  },
});
