import { MirrorFailure } from "@heliograph/core";
import { retryAfterMs, type Answer } from "@heliograph/outbound";
import type { Task } from "./probe.ts";

/** Asks for a path under the mirror's base URL. Throws `MirrorFailure` for any status but 200. */
export async function ask(
  { check, outbound, signal }: Task,
  path: string,
  bodyLimitBytes: number,
): Promise<Answer> {
  const answer = await outbound.get(check.baseUrl.replace(/\/+$/, "") + path, { bodyLimitBytes, signal });
  const { status } = answer;
  const facts = { ...answer.facts, status: String(status) };
  if (status === 200) return { ...answer, facts };
  const fail = (
    reason: "rate_limited" | "http_4xx" | "http_5xx" | "content_invalid",
    measures = answer.measures,
  ) => new MirrorFailure(reason, `HTTP ${status}`, { measures, facts });
  const retryAfter = answer.headers.get("retry-after");
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    const askedMs = retryAfterMs(retryAfter, Date.now());
    throw fail(
      "rate_limited",
      askedMs === undefined ? answer.measures : { ...answer.measures, retryAfterMs: askedMs },
    );
  }
  if (status >= 500) throw fail("http_5xx");
  throw fail(status >= 400 ? "http_4xx" : "content_invalid");
}
