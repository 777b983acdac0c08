import { MirrorFailure, type Measures } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Answer, GetOptions } from "@heliograph/outbound";

/** A way out that counts what is asked and what comes, failures included. */
export class Meter implements Asker {
  readonly #outbound: Asker;
  readonly #spend: (bytes: number) => void;
  #requestCount = 0;
  #receivedBytes = 0;

  /** `spend` hears of the bytes of each request. */
  constructor(outbound: Asker, spend: (bytes: number) => void) {
    this.#outbound = outbound;
    this.#spend = spend;
  }

  readonly get = async (url: string, options: GetOptions): Promise<Answer> => {
    this.#requestCount += 1;
    try {
      const answer = await this.#outbound.get(url, options);
      this.#count(answer.measures);
      return answer;
    } catch (error) {
      if (error instanceof MirrorFailure) this.#count(error.measures);
      throw error;
    }
  };

  /** What all requests so far came to. */
  get measures(): { requestCount: number; receivedBytes: number } {
    return { requestCount: this.#requestCount, receivedBytes: this.#receivedBytes };
  }

  #count({ receivedBytes = 0 }: Measures): void {
    this.#receivedBytes += receivedBytes;
    this.#spend(receivedBytes);
  }
}
