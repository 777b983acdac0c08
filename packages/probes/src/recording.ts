import { exchangeLimit, type Exchange } from "@heliograph/core";
import type { EndedExchange, Outbound } from "@heliograph/outbound";

/** What a run asks and is answered, exchange by exchange. */
export class Recording {
  readonly #startedAt = performance.now();
  readonly #exchanges: Exchange[] = [];

  /** A way out of which everything is recorded. */
  of(outbound: Outbound): Outbound {
    return {
      ...outbound,
      get: (url, options) =>
        outbound.get(url, {
          ...options,
          record: (exchange) => {
            this.#add(exchange);
            options.record?.(exchange);
          },
        }),
    };
  }

  get count(): number {
    return this.#exchanges.length;
  }

  /** The exchanges so far that are kept, in the order in which they began: those that failed before others. */
  get kept(): Exchange[] {
    const [failed, others] = [this.#exchanges.filter(hasFailed), this.#exchanges.filter(isWell)];
    return [...failed, ...others].slice(0, exchangeLimit).toSorted((a, b) => a.startedMs - b.startedMs);
  }

  #add({ startedAt, ...exchange }: EndedExchange): void {
    this.#exchanges.push({ ...exchange, startedMs: Math.round((startedAt - this.#startedAt) * 10) / 10 });
  }
}

/** What is missing (404) is an answer; a mirror that can't tell, or wants to be left alone, is not well. */
const hasFailed = ({ error, status }: Exchange) =>
  error !== "ok" || status === null || status === 429 || status >= 500;

const isWell = (exchange: Exchange) => !hasFailed(exchange);
