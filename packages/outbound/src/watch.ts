import { MirrorFailure } from "@heliograph/core";
import type { Limits } from "./limits.ts";

/** Watches an answer arrive: ends it when it falls silent, or is slower than the floor over a whole stretch. */
export class Watch {
  #receivedBytes = 0;
  #stretchBytes = 0;
  readonly #silence: NodeJS.Timeout;
  readonly #floor: NodeJS.Timeout;

  /** `hasHead` tells how far the answer is; `end` is called at most once. */
  constructor(limits: Limits, hasHead: () => boolean, end: (failure: MirrorFailure) => void) {
    this.#silence = setTimeout(() => {
      const [reason, part] = hasHead()
        ? (["timeout_body", "body"] as const)
        : (["timeout_headers", "head"] as const);
      this.stop();
      end(new MirrorFailure(reason, `nothing of the ${part} arrived for ${limits.silenceMs} ms`));
    }, limits.silenceMs);
    this.#floor = setInterval(() => {
      const bytes = this.#receivedBytes - this.#stretchBytes;
      this.#stretchBytes = this.#receivedBytes;
      if (bytes >= limits.slowBytes) return;
      this.stop();
      end(new MirrorFailure("too_slow", `only ${bytes} bytes arrived in ${limits.slowMs} ms`));
    }, limits.slowMs);
  }

  /** Something has arrived. */
  see(bytes: number): void {
    this.#receivedBytes += bytes;
    this.#silence.refresh();
  }

  stop(): void {
    clearTimeout(this.#silence);
    clearInterval(this.#floor);
  }
}
