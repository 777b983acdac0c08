import { MirrorFailure } from "@heliograph/core";
import type { Limits } from "./limits.ts";

/** A source that can be told to give nothing for a while. */
type Pausable = { pause: () => unknown; resume: () => unknown };

/** Watches an answer arrive: ends it when it falls silent, or is slower than the floor over a whole stretch. */
export class Watch {
  readonly #limits: Limits;
  readonly #hasHead: () => boolean;
  readonly #end: (failure: MirrorFailure) => void;
  #receivedBytes = 0;
  #stretchBytes = 0;
  #isOver = false;
  #silence: NodeJS.Timeout | undefined;
  #floor: NodeJS.Timeout | undefined;

  /** `hasHead` tells how far the answer is; `end` is called at most once. */
  constructor(limits: Limits, hasHead: () => boolean, end: (failure: MirrorFailure) => void) {
    this.#limits = limits;
    this.#hasHead = hasHead;
    this.#end = end;
    this.#start();
  }

  /** Something has arrived. */
  see(bytes: number): void {
    this.#receivedBytes += bytes;
    this.#silence?.refresh();
  }

  /** Holds the answer up until there is room for more of it; that time is ours and not watched. */
  async hold(source: Pausable, room: Promise<void>): Promise<void> {
    source.pause();
    this.#pause();
    await room;
    if (this.#isOver) return;
    this.#start();
    source.resume();
  }

  stop(): void {
    this.#isOver = true;
    this.#pause();
  }

  #start(): void {
    this.#pause();
    const { silenceMs, slowMs } = this.#limits;
    this.#silence = setTimeout(this.#judgeSilence, silenceMs);
    this.#floor = setInterval(this.#judgeStretch, slowMs);
  }

  #pause(): void {
    clearTimeout(this.#silence);
    clearInterval(this.#floor);
  }

  readonly #judgeSilence = () => {
    const [reason, part] = this.#hasHead()
      ? (["timeout_body", "body"] as const)
      : (["timeout_headers", "head"] as const);
    this.stop();
    this.#end(new MirrorFailure(reason, `nothing of the ${part} arrived for ${this.#limits.silenceMs} ms`));
  };

  readonly #judgeStretch = () => {
    const bytes = this.#receivedBytes - this.#stretchBytes;
    this.#stretchBytes = this.#receivedBytes;
    if (bytes >= this.#limits.slowBytes) return;
    this.stop();
    this.#end(new MirrorFailure("too_slow", `only ${bytes} bytes arrived in ${this.#limits.slowMs} ms`));
  };
}
