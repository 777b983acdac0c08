import { roles, seconds, type Role } from "@heliograph/core";
import { ask } from "@heliograph/goproxy";
import { defineProbe } from "../probe.ts";
import { indexEntry } from "../questions/index-entry.ts";
import { logHead } from "../questions/log-head.ts";
import { moduleVersion } from "../questions/module-version.ts";
import type { Question } from "../questions/question.ts";

/** A first byte that takes longer than this is slow. */
const slowMs = seconds(3);

const questions: Record<Role, Question> = {
  mirror: moduleVersion,
  upstream: moduleVersion,
  "checksum-database": logHead,
  index: indexEntry,
};

/** Asks for what the address is sure to have, on a fresh connection, and times each phase. */
export default defineProbe({
  kind: "availability",
  title: { en: "Availability", "zh-CN": "可用性" },
  roles,
  everyMs: seconds(60),
  timeoutMs: seconds(20),
  byteBudget: 1_100_000,
  retries: "eager",
  atLength: false,
  atOnce: 64,
  async run({ check: { role, baseUrl }, outbound, canary, signal }) {
    if (role === "chain") throw new TypeError("a chain is walked, not asked");
    const question = questions[role];
    const { measures, facts } = await ask({
      outbound,
      baseUrl,
      path: question.path(canary),
      bodyLimitBytes: question.bodyLimitBytes,
      signal,
      read: (body) => question.check(body, canary),
    });
    const { ttfbMs = 0 } = measures;
    if (ttfbMs <= slowMs) return { measures, facts };
    return { measures, facts, slow: `the first byte took ${(ttfbMs / 1_000).toFixed(1)} s` };
  },
});
