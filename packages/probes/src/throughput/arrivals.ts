const bitsPerByte = 8;
const windowMs = 1_000;

/** A body as it arrives, piece by piece. */
export class Arrivals {
  readonly #pieces: { at: number; bytes: number }[] = [];
  #bytes = 0;

  /** Notes so many bytes at a time of the monotonic clock, in milliseconds. */
  note(bytes: number, at: number): void {
    this.#bytes += bytes;
    this.#pieces.push({ at, bytes: this.#bytes });
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** From the first byte to the last. */
  get durationMs(): number {
    return (this.#pieces.at(-1)?.at ?? 0) - (this.#pieces[0]?.at ?? 0);
  }

  /** The rate, in Mbit/s, of what came after the first piece: when that was sent is not known. `undefined` where nothing did. */
  get mbps(): number | undefined {
    const first = this.#pieces[0]?.bytes ?? 0;
    return this.durationMs > 0 ? mbpsOf(this.#bytes - first, this.durationMs) : undefined;
  }

  /** The rate over the best second; of what took no whole second, over all of it. */
  get bestSecondMbps(): number | undefined {
    if (this.durationMs < windowMs) return this.mbps;
    let best = 0;
    let end = 0;
    for (const { at, bytes } of this.#pieces) {
      while ((this.#pieces[end + 1]?.at ?? Infinity) <= at + windowMs) end += 1;
      best = Math.max(best, (this.#pieces[end]?.bytes ?? bytes) - bytes);
    }
    return Math.max(mbpsOf(best, windowMs), this.mbps ?? 0);
  }
}

const mbpsOf = (bytes: number, durationMs: number) => (bytes * bitsPerByte) / durationMs / 1_000;
