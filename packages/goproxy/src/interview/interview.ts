import { setTimeout as sleep } from "node:timers/promises";
import { MirrorFailure } from "@heliograph/core";
import type { Method } from "@heliograph/outbound";
import type { Asker } from "../ask.ts";
import { askHop } from "./ask-hop.ts";
import { couldNotAsk } from "./could-not-ask.ts";
import { Untold } from "./judgement.ts";
import { nextUrl } from "./next-url.ts";
import { isAbsent, type Hop, type Reply } from "./reply.ts";

/** What is asked for, and how. */
export type Inquiry = {
  /** Below the base URL, without a leading slash. */
  path: string;
  method?: Method;
  /** Header lines besides our own. */
  headers?: Readonly<Record<string, string>>;
  /** Asks as the go command does. */
  asGoCommand?: boolean;
  /** Asks anew what was answered before. */
  again?: boolean;
};

/** Who is asked, and how patiently. */
export type Interviewed = {
  outbound: Asker;
  baseUrl: string;
  signal: AbortSignal;
  /** Least time between two requests. */
  paceMs: number;
};

/** Most requests of one interview. */
const requestLimit = 80;

/** After so many questions in a row without an answer, a mirror is left alone. */
const silenceLimit = 3;

/** The go command makes so many requests at most to get to an answer. */
const hopLimit = 10;

/**
 * Asks one mirror many small questions, at a polite pace and each but once: rules that look at the same answer share it.
 * What is not answered is asked once more. Who asks us to slow down, or does not answer any more, is asked nothing more.
 */
export class Interview {
  readonly #mirror: Interviewed;
  readonly #replies = new Map<string, Promise<Reply>>();
  #requestCount = 0;
  #silences = 0;
  #mayAskAt = 0;
  #over: Untold | undefined;

  constructor(mirror: Interviewed) {
    this.#mirror = mirror;
  }

  get baseUrl(): string {
    return this.#mirror.baseUrl;
  }

  /** How often the mirror was asked, redirects and repetitions included. */
  get requestCount(): number {
    return this.#requestCount;
  }

  /** What came of every question so far that was answered. */
  async replies(): Promise<Reply[]> {
    const settled = await Promise.allSettled(this.#replies.values());
    return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  }

  /**
   * What a question came to, redirects followed.
   * @throws Untold where no answer came; the failure is its cause
   */
  reply(inquiry: Inquiry): Promise<Reply> {
    const { path, method = "GET", headers = {}, asGoCommand = false, again = false } = inquiry;
    const key = JSON.stringify([path, method, headers, asGoCommand, again]);
    const reply = this.#replies.get(key) ?? this.#follow(inquiry);
    this.#replies.set(key, reply);
    return reply;
  }

  /**
   * What a question about something that every mirror knows came to.
   * @throws Untold also where the mirror is in trouble, or says no more than that it could not find out
   */
  async sound(inquiry: Inquiry): Promise<Reply> {
    const reply = await this.reply(inquiry);
    const { last, deadEnd } = reply;
    const doubtful = isAbsent(reply) && couldNotAsk.test(last.body.toString("utf8", 0, 4_096));
    if (deadEnd !== undefined) throw new Untold(deadEnd.why, last.exhibit);
    if (last.status >= 500 || doubtful)
      throw new Untold(`the mirror is in trouble: HTTP ${last.status}`, last.exhibit);
    return reply;
  }

  async #follow(inquiry: Inquiry): Promise<Reply> {
    const first = await this.#ask(`${this.baseUrl.replace(/\/+$/, "")}/${inquiry.path}`, inquiry);
    const hops = [first];
    for (let last = first; ;) {
      const next = mayFollow(inquiry) ? nextUrl(last) : undefined;
      if (next === undefined) return { hops, last };
      if ("deadEnd" in next) return { hops, last, deadEnd: next.deadEnd };
      if (hops.length === hopLimit) {
        const why = `after ${hopLimit} requests there is still no answer`;
        return { hops, last, deadEnd: { kind: "too-many", why } };
      }
      last = await this.#ask(next.url, inquiry);
      hops.push(last);
    }
  }

  async #ask(url: string, inquiry: Inquiry): Promise<Hop> {
    const hop = await this.#askOnce(url, inquiry);
    if (!(hop instanceof Untold)) return hop;
    const second = await this.#askOnce(url, inquiry);
    if (!(second instanceof Untold)) return second;
    this.#silences += 1;
    if (this.#silences >= silenceLimit) this.#over ??= second;
    throw second;
  }

  async #askOnce(url: string, inquiry: Inquiry): Promise<Hop | Untold> {
    if (this.#over !== undefined) throw this.#over;
    await this.#takeTurn();
    const hop = await askHop(this.#mirror, url, inquiry);
    if (hop instanceof Untold) return hop;
    this.#silences = 0;
    if (hop.status === 429 || (hop.status === 503 && hop.headers.get("retry-after") !== undefined)) {
      const cause = new MirrorFailure("rate_limited", `HTTP ${hop.status}`);
      this.#over = new Untold(`the mirror asks to slow down: HTTP ${hop.status}`, hop.exhibit, cause);
      throw this.#over;
    }
    return hop;
  }

  async #takeTurn(): Promise<void> {
    const { paceMs, signal } = this.#mirror;
    signal.throwIfAborted();
    if (this.#requestCount >= requestLimit) throw new Untold("one run asks no more than this", null);
    this.#requestCount += 1;
    const now = performance.now();
    const waitMs = this.#mayAskAt - now;
    this.#mayAskAt = Math.max(now, this.#mayAskAt) + paceMs;
    if (waitMs > 0) await sleep(waitMs, undefined, { signal });
  }
}

/** What would change something is asked of nobody but the mirror. */
const mayFollow = ({ method = "GET" }: Inquiry) => method === "GET" || method === "HEAD";
