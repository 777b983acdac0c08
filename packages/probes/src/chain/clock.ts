import { MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";

/** Adds up how long requests took: those that were under way together as the longest of them, and no waiting in queues of ours. */
export class Clock {
  elapsedMs = 0;
  #underWay = 0;
  #longestMs = 0;

  /** A way out whose requests are timed. */
  over(outbound: Asker): Asker {
    return {
      get: async (url, options) => {
        if (this.#underWay === 0) this.#longestMs = 0;
        this.#underWay += 1;
        try {
          const answer = await outbound.get(url, options);
          this.#note(answer.measures["totalMs"]);
          return answer;
        } catch (error) {
          if (error instanceof MirrorFailure) this.#note(error.measures["totalMs"]);
          throw error;
        } finally {
          this.#underWay -= 1;
          if (this.#underWay === 0) this.elapsedMs += this.#longestMs;
        }
      },
    };
  }

  #note(totalMs = 0): void {
    this.#longestMs = Math.max(this.#longestMs, totalMs);
  }
}
