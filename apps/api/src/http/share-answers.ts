import type { Middleware, RequestContext } from "./context.ts";
import { sendAnswer, storeAnswer, type StoredAnswer } from "./stored-answer.ts";

type Kept = { answer: StoredAnswer; keptAtMs: number };

export type Sharing = {
  /** For how long an answer serves every reader. */
  freshMs: number;
  /** The query parameters that change the answer; others are not looked at. */
  by?: readonly string[];
};

/** Most answers kept by one route; the longest known go first. */
const mostKept = 300;

/**
 * Lets all readers of a route share one answer: however many ask, it is made once in `freshMs`.
 * When it cannot be made, because the database is away, the last one is served with its age.
 */
export function shareAnswers({ freshMs, by = [] }: Sharing): Middleware {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<unknown>>();
  const freshSeconds = Math.round(freshMs / 1_000);
  const cacheControl = `public, max-age=${freshSeconds}, stale-while-revalidate=60, stale-if-error=3600`;

  const keep = async (key: string, response: Response) => {
    const body = Buffer.from(await response.arrayBuffer());
    kept.delete(key);
    kept.set(key, {
      answer: storeAnswer(body, response.headers.get("Content-Type") ?? "application/octet-stream", {
        etag: response.headers.get("ETag") ?? undefined,
      }),
      keptAtMs: performance.now(),
    });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };
  const serve = (c: RequestContext, { answer, keptAtMs }: Kept) =>
    sendAnswer(c, answer, {
      "Cache-Control": cacheControl,
      Age: String(Math.floor((performance.now() - keptAtMs) / 1_000)),
    });
  const fresh = (key: string) => {
    const known = kept.get(key);
    return known !== undefined && performance.now() - known.keptAtMs < freshMs ? known : undefined;
  };

  return async (c, next) => {
    const key = keyOf(c, by);
    const making = underWay.get(key);
    if (making !== undefined && fresh(key) === undefined) await making;
    const shared = fresh(key);
    if (shared !== undefined) return serve(c, shared);

    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.set(key, promise);
    try {
      await next();
      if (c.res.status === 200) await keep(key, c.res);
    } finally {
      underWay.delete(key);
      resolve();
    }
    const last = kept.get(key);
    if (last === undefined || (c.res.status !== 200 && c.res.status < 500)) return undefined;
    c.res = undefined;
    c.res = await serve(c, last);
    return undefined;
  };
}

function keyOf(c: RequestContext, by: readonly string[]): string {
  const query = by.map((name) => [name, c.req.query(name) ?? ""]);
  return `${c.req.path}?${new URLSearchParams(query).toString()}`;
}
