import assert from "node:assert/strict";
import { parseGoproxy, walkNow } from "@heliograph/goproxy/chain";
import { z } from "zod";
import { answerOf, letterOf, withUrls } from "../response-kind.ts";
import { defineVectors } from "../vectors.ts";

/** The origin is asked at two steps of a list, which are one source to who is asked. */
const sourceOf = (source: string) => (source === "noproxy" ? "direct" : letterOf(source));

/** One operation walked over a list. */
export default defineVectors({
  kind: "chain",
  lists: {
    cases: {
      schema: z.object({
        goproxy: z.string(),
        gonoproxy: z.string().optional(),
        operation: z.enum(["info", "list", "mod", "zip"]),
        responses: z.record(z.string(), z.string()),
        expect: z.object({
          result: z.enum(["ok", "error"]),
          contacted: z.array(z.string()),
          answeredBy: z.string().optional(),
          reportedBy: z.string().optional(),
        }),
      }),
      check({ goproxy, gonoproxy = "", responses, expect }) {
        const hops = parseGoproxy(withUrls(goproxy), gonoproxy);
        const { tried, served, failed } = walkNow(hops, { path: "mod.test/m", gonoproxy }, ({ source }) =>
          answerOf(responses[sourceOf(source)] ?? "ok"),
        );
        const contacted = tried.map(({ hop }) => sourceOf(hop.source));
        assert.equal(served === undefined ? "error" : "ok", expect.result);
        assert.deepEqual(
          contacted.filter((source, at) => source !== contacted[at - 1]),
          expect.contacted,
        );
        assert.equal(served && sourceOf(served.hop.source), expect.answeredBy);
        assert.equal(failed && sourceOf(failed.hop.source), expect.reportedBy);
      },
    },
  },
});
