import { minutes } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import { retryAfterMs, type Answer } from "@heliograph/outbound";
import { BoundedMap } from "./bounded-map.ts";

/** How long a host is left alone that limits us without saying for how long. */
export const restMs = minutes(1);

const mostHosts = 1_000;

/** Hosts that want to be left alone, and what they said. */
export class Rests {
  readonly #rests = new BoundedMap<string, { until: number; answer: Answer }>(mostHosts);

  /** Whether a host is left alone at a time. */
  isResting(host: string, now: number): boolean {
    return this.#answerOf(host, now) !== undefined;
  }

  /** A way out that obeys: while a host wants to be left alone, it is not asked, and what it said then is what anybody gets. */
  heededBy(outbound: Asker, now: () => number = Date.now): Asker {
    return {
      get: async (url, options) => {
        const { host } = new URL(url);
        const said = this.#answerOf(host, now());
        if (said !== undefined) return said;
        const answer = await outbound.get(url, options);
        this.#note(host, answer, now());
        return answer;
      },
    };
  }

  #answerOf(host: string, now: number): Answer | undefined {
    const rest = this.#rests.get(host);
    return rest !== undefined && now < rest.until ? rest.answer : undefined;
  }

  #note(host: string, answer: Answer, now: number): void {
    const waitMs = retryAfterMs(answer.headers.get("retry-after"), now);
    if (answer.status === 429 || (answer.status === 503 && waitMs !== undefined))
      this.#rests.set(host, { until: now + (waitMs ?? restMs), answer });
  }
}
