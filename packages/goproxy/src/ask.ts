import { MirrorFailure, type FailureClass } from "@heliograph/core";
import { retryAfterMs, type Answer, type Outbound } from "@heliograph/outbound";

/** What a question needs of the way out. */
export type Asker = Pick<Outbound, "get">;

/** How a question is put. */
export type AskOptions = { bodyLimitBytes: number; signal?: AbortSignal };

/**
 * Asks for a path under a base URL. Only 200 is an answer: 429, and 503 with `Retry-After`, is `rate_limited`
 * with the wait as `retryAfterMs`; other 4xx and 5xx are `http_4xx` and `http_5xx`; any other status, such as 204,
 * claims success without what was asked for and is `content_invalid`.
 * @throws MirrorFailure
 */
export async function ask(
  outbound: Asker,
  baseUrl: string,
  path: string,
  options: AskOptions,
): Promise<Answer> {
  const answer = await outbound.get(`${baseUrl.replace(/\/+$/, "")}/${path}`, options);
  const facts = { ...answer.facts, status: String(answer.status) };
  if (answer.status === 200) return { ...answer, facts };
  const retryAfter = answer.headers.get("retry-after");
  const reason = reasonOf(answer.status, retryAfter !== undefined);
  const waitMs = reason === "rate_limited" ? retryAfterMs(retryAfter, Date.now()) : undefined;
  const measures = waitMs === undefined ? answer.measures : { ...answer.measures, retryAfterMs: waitMs };
  throw new MirrorFailure(reason, `HTTP ${answer.status}`, { measures, facts });
}

function reasonOf(status: number, namesWait: boolean): FailureClass {
  if (status === 429 || (status === 503 && namesWait)) return "rate_limited";
  if (status >= 500) return "http_5xx";
  return status >= 400 ? "http_4xx" : "content_invalid";
}

/** Whether a proxy said that it does not have what was asked for, which is not the same as failing to say. */
export const isNotFound = (error: unknown) =>
  error instanceof MirrorFailure && ["404", "410"].includes(error.facts["status"] ?? "");
