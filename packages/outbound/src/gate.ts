/**
 * Lets only so many set up a connection at the same time, because handshakes compete for the processor and would
 * be measured as each other's latency. A set-up that takes longer than `lapseMs` waits for the network, not for
 * the processor: its place is given on, so that silent hosts cannot keep others out.
 */
export class Gate {
  #free: number;
  readonly #lapseMs: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number, lapseMs = 100) {
    this.#free = places;
    this.#lapseMs = lapseMs;
  }

  /** Waits for a place; resolves to the function that gives it back. */
  async enter(): Promise<() => void> {
    if (this.#free === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
    } else {
      this.#free -= 1;
    }
    let held = true;
    const leave = () => {
      if (!held) return;
      held = false;
      clearTimeout(lapse);
      this.#passOn();
    };
    const lapse = setTimeout(leave, this.#lapseMs);
    return leave;
  }

  #passOn(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
