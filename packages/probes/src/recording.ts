import { exchangeLimit, MirrorFailure, type Exchange, type Facts, type HostTraffic } from "@heliograph/core";
import { withoutSignature, type Answer, type EndedExchange, type Outbound } from "@heliograph/outbound";
import { TrafficCount } from "./traffic-count.ts";

/** What an answer tells of the node that it came from. */
const factsOfNode = new Set(["address", "family", "server", "via", "cacheStatus", "pop"]);

/** What a run asks and is answered, exchange by exchange. */
export class Recording {
  readonly #startedAt = performance.now();
  readonly #exchanges: Exchange[] = [];
  readonly #baseUrl: string;
  readonly #traffic = new TrafficCount();
  #node: Facts = {};

  /** `baseUrl` is where the mirror is that the run looks at; left out of a chain, which has several. */
  constructor(baseUrl = "") {
    this.#baseUrl = baseUrl;
  }

  /** A way out of which everything is recorded. */
  of(outbound: Outbound): Outbound {
    return {
      ...outbound,
      get: async (url, options) => {
        const record = (exchange: EndedExchange) => {
          this.#add(exchange);
          options.record?.(exchange);
        };
        return this.#noting(url, outbound.get(url, { ...options, record, bill: this.#traffic.of(url) }));
      },
      shake: (url, options) => outbound.shake(url, { ...options, bill: this.#traffic.of(url) }),
    };
  }

  /** What the newest answer of the mirror told of the node that it came from, or how far the newest question came. */
  get node(): Facts {
    return this.#node;
  }

  /** What went over the wire so far, by host. */
  get traffic(): HostTraffic[] {
    return this.#traffic.byHost();
  }

  get count(): number {
    return this.#exchanges.length;
  }

  get hasFailures(): boolean {
    return this.#exchanges.some(hasFailed);
  }

  /** The exchanges so far that are kept, in the order in which they began: those that failed before others. */
  get kept(): Exchange[] {
    const [failed, others] = [this.#exchanges.filter(hasFailed), this.#exchanges.filter(isWell)];
    return [...failed, ...others].slice(0, exchangeLimit).toSorted((a, b) => a.startedMs - b.startedMs);
  }

  async #noting(url: string, asked: Promise<Answer>): Promise<Answer> {
    try {
      const answer = await asked;
      this.#note(url, answer.facts);
      return answer;
    } catch (error) {
      if (error instanceof MirrorFailure) this.#note(url, error.facts);
      throw error;
    }
  }

  #note(url: string, facts: Facts): void {
    if (!url.startsWith(this.#baseUrl)) return;
    this.#node = Object.fromEntries(Object.entries(facts).filter(([name]) => factsOfNode.has(name)));
  }

  #add({ startedAt, url, ...exchange }: EndedExchange): void {
    const isOurs = url.startsWith(this.#baseUrl);
    this.#exchanges.push({
      ...exchange,
      url: isOurs ? url : withoutSignature(url),
      startedMs: Math.round((startedAt - this.#startedAt) * 10) / 10,
    });
  }
}

/** What is missing (404) is an answer; a mirror that can't tell, or wants to be left alone, is not well. */
const hasFailed = ({ error, status }: Exchange) =>
  error !== "ok" || status === null || status === 429 || status >= 500;

const isWell = (exchange: Exchange) => !hasFailed(exchange);
