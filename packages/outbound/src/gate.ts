/**
 * Lets only so many set up a connection at the same time, because handshakes compete for the processor and would be
 * measured as each other's latency. They start at the end of a turn of the event loop, never in the middle of a burst.
 * A set-up that takes longer than `lapseMs` waits for the network, not for the processor: its place is given on, so
 * that distant and silent hosts keep nobody out.
 */
export class Gate {
  #free: number;
  readonly #lapseMs: number;
  readonly #waiting: ((leave: () => void) => void)[] = [];
  #opensSoon = false;

  constructor(places: number, lapseMs: number) {
    this.#free = places;
    this.#lapseMs = lapseMs;
  }

  /** Waits for a place; resolves to the function that gives it back. */
  enter(): Promise<() => void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#openSoon();
    });
  }

  #openSoon(): void {
    if (this.#opensSoon || this.#free === 0 || this.#waiting.length === 0) return;
    this.#opensSoon = true;
    setImmediate(this.#open);
  }

  readonly #open = () => {
    this.#opensSoon = false;
    for (const admit of this.#waiting.splice(0, this.#free)) {
      this.#free -= 1;
      admit(this.#placeHeld());
    }
  };

  #placeHeld(): () => void {
    let isHeld = true;
    const leave = () => {
      if (!isHeld) return;
      isHeld = false;
      clearTimeout(lapse);
      this.#free += 1;
      this.#openSoon();
    };
    const lapse = setTimeout(leave, this.#lapseMs);
    return leave;
  }
}
