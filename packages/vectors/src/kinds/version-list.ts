import assert from "node:assert/strict";
import { askLatest, isNotFound, parseVersionList } from "@heliograph/goproxy";
import { z } from "zod";
import { answerSchema, cannedProxy } from "../canned-proxy.ts";
import { defineVectors } from "../vectors.ts";

const errorClass = z.enum(["not-found", "error"]);

/** How a question ended: in what was asked for, or in a class of error. */
async function endOf<Value>(asked: Promise<Value | undefined>) {
  try {
    return { value: await asked, error: undefined };
  } catch (error) {
    return { value: undefined, error: isNotFound(error) ? "not-found" : "error" };
  }
}

/** Answers to `@v/list`, and the latest version that follows from them. */
export default defineVectors({
  kind: "version-list",
  lists: {
    cases: {
      schema: z.object({
        path: z.string(),
        responses: z.record(z.string(), answerSchema),
        versions: z.array(z.string()).optional(),
        versionsError: errorClass.optional(),
        latest: z.string().optional(),
        latestError: errorClass.optional(),
        latestRequests: z.array(z.string()),
      }),
      async check({ path, responses, versions, versionsError, latest, latestError, latestRequests }) {
        const list = await endOf(cannedProxy(responses).read("@v/list"));
        assert.equal(list.error, versionsError);
        if (list.value !== undefined) assert.deepEqual(parseVersionList(list.value).versions, versions);

        const proxy = cannedProxy(responses);
        const newest = await endOf(askLatest(path, proxy.read));
        const unknown = newest.value === undefined ? "not-found" : undefined;
        assert.equal(newest.error ?? unknown, latestError);
        assert.equal(newest.value?.version, latest);
        assert.deepEqual(proxy.requests, latestRequests);
      },
    },
  },
});
