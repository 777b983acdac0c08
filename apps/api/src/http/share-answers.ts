import { seconds } from "@heliograph/core";
import type { Middleware, RequestContext } from "./context.ts";
import { sendAnswer, storeAnswer, type StoredAnswer } from "./stored-answer.ts";

/** An answer, when it was made, and when making it anew was last tried: both in ms of the process. */
type Kept = { answer: StoredAnswer; madeAtMs: number; triedAtMs: number };

export type Sharing = {
  /** For how long an answer serves every reader. */
  freshMs: number;
  /** The query parameters that change the answer; others are not looked at. */
  by?: readonly string[];
  /** How many answers are kept; the longest known go first. */
  most?: number;
  /** Whether the next one is made while readers are still given the last; not where making one is rationed. */
  ahead?: boolean;
};

/** Most answers that a route keeps, unless it says otherwise. */
const mostKept = 300;

/** For how long an answer that is no longer fresh still serves readers at once, while the next one is made. */
const staleMs = seconds(60);

/**
 * Lets all readers of a route share one answer: however many ask, it is made once in `freshMs`, and from then on nobody
 * waits for it who comes often enough. When it cannot be made, because the database is away, the last one is served with
 * its age. What is made of other answers, such as a page, is given none that is not fresh.
 */
export function shareAnswers({ freshMs, by = [], most = mostKept, ahead = true }: Sharing): Middleware {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<void>>();
  const renewing = new Set<string>();
  const freshSeconds = Math.round(freshMs / 1_000);
  const cacheControl = `public, max-age=${freshSeconds}, stale-while-revalidate=${staleMs / 1_000}, stale-if-error=3600`;

  const keep = async (key: string, response: Response) => {
    const body = Buffer.from(await response.arrayBuffer());
    const answer = storeAnswer(body, response.headers.get("Content-Type") ?? "application/octet-stream", {
      etag: response.headers.get("ETag") ?? undefined,
    });
    const madeAtMs = performance.now();
    kept.delete(key);
    kept.set(key, { answer, madeAtMs, triedAtMs: madeAtMs });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  const serve = (c: RequestContext, { answer, madeAtMs }: Kept) =>
    sendAnswer(c, answer, {
      "Cache-Control": cacheControl,
      Age: String(Math.floor((performance.now() - madeAtMs) / 1_000)),
    });
  const triedWithin = (ms: number, key: string) => {
    const known = kept.get(key);
    return known !== undefined && performance.now() - known.triedAtMs < ms ? known : undefined;
  };
  const renew = async (c: RequestContext, key: string) => {
    if (renewing.has(key)) return;
    renewing.add(key);
    const { pathname, search } = new URL(c.req.url);
    await c.var.ask(pathname + search);
    renewing.delete(key);
  };

  return async (c, next) => {
    const key = keyOf(c, by);
    const stale = ahead && !isFromWithin(c) ? triedWithin(freshMs + staleMs, key) : undefined;
    if (stale !== undefined) {
      if (triedWithin(freshMs, key) === undefined) void renew(c, key);
      return serve(c, stale);
    }
    const making = underWay.get(key);
    if (making !== undefined && triedWithin(freshMs, key) === undefined) await making;
    const shared = triedWithin(freshMs, key);
    if (shared !== undefined) return serve(c, shared);

    const { promise, resolve } = Promise.withResolvers<void>();
    underWay.set(key, promise);
    try {
      await next();
      if (c.res.status === 200) await keep(key, c.res);
      else if (c.res.status < 500) kept.delete(key);
    } finally {
      underWay.delete(key);
      resolve();
    }
    const last = kept.get(key);
    if (last === undefined) return undefined;
    last.triedAtMs = performance.now();
    c.res = undefined;
    c.res = await serve(c, last);
    return undefined;
  };
}

/** True where our own pages ask, rather than a reader over a socket. */
const isFromWithin = (c: RequestContext) => c.env?.incoming === undefined;

function keyOf(c: RequestContext, by: readonly string[]): string {
  const query = by.map((name) => [name, c.req.query(name) ?? ""]);
  return `${c.req.path}?${new URLSearchParams(query).toString()}`;
}
