import { MirrorFailure, type Facts, type FailureClass, type Measures } from "@heliograph/core";
import { retryAfterMs, type Answer, type Outbound, type Sink } from "@heliograph/outbound";

/** What a question needs of the way out. */
export type Asker = Pick<Outbound, "get">;

/** How a question is put, and how the body of its answer is read. */
export type Question<Value> = {
  outbound: Asker;
  baseUrl: string;
  /** Below the base URL, without a leading slash. */
  path: string;
  bodyLimitBytes: number;
  /** From the first question to the last byte; the way out's own when left out. */
  deadlineMs?: number;
  signal?: AbortSignal | undefined;
  /** Takes the body while it arrives; what is read is then empty. */
  sink?: Sink;
  /** Throws `MirrorFailure` for a body that does not answer the question. */
  read: (body: Buffer) => Value;
};

/** What an answer says, and what was measured and seen on the way to it. */
export type Answered<Value> = { value: Value; measures: Measures; facts: Facts };

/**
 * Puts a question to a proxy or what lies beside it. Only 200 is an answer: 429, and 503 with `Retry-After`, is
 * `rate_limited` with the wait as `retryAfterMs`; other 4xx and 5xx are `http_4xx` and `http_5xx`; any other status,
 * such as 204, claims success without what was asked for and is `content_invalid`.
 * @throws MirrorFailure with what was measured and seen
 */
export async function ask<Value>(question: Question<Value>): Promise<Answered<Value>> {
  const { outbound, baseUrl, path, bodyLimitBytes, deadlineMs, signal, sink, read } = question;
  const answer = await outbound.get(`${baseUrl.replace(/\/+$/, "")}/${path}`, {
    bodyLimitBytes,
    ...(deadlineMs !== undefined && { deadlineMs }),
    ...(signal && { signal }),
    ...(sink && { sink }),
  });
  const { status, body, measures } = answer;
  const facts = { ...answer.facts, status: String(status) };
  if (status !== 200) throw refusalOf(answer);
  try {
    return { value: read(body), measures, facts };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    throw new MirrorFailure(error.reason, error.message, { measures, facts, cause: error });
  }
}

/** The failure that an answer is which does not give what was asked for. */
export function refusalOf({ status, headers, measures, facts: seenFacts }: Answer): MirrorFailure {
  const facts = { ...seenFacts, status: String(status) };
  const retryAfter = headers.get("retry-after");
  const reason = reasonOf(status, retryAfter !== undefined);
  const waitMs = reason === "rate_limited" ? retryAfterMs(retryAfter, Date.now()) : undefined;
  const seen = { measures: waitMs === undefined ? measures : { ...measures, retryAfterMs: waitMs }, facts };
  return new MirrorFailure(reason, `HTTP ${status}`, seen);
}

function reasonOf(status: number, namesWait: boolean): FailureClass {
  if (status === 429 || (status === 503 && namesWait)) return "rate_limited";
  if (status >= 500) return "http_5xx";
  return status >= 400 ? "http_4xx" : "content_invalid";
}

/** Whether a proxy said that it does not have what was asked for, which is not the same as failing to say. */
export const isNotFound = (error: unknown) =>
  error instanceof MirrorFailure && ["404", "410"].includes(error.facts["status"] ?? "");
