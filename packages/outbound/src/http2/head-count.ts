import { MirrorFailure } from "@heliograph/core";
import type { Limits } from "../limits.ts";

type Line = readonly [name: string, value: string];

/** Counts all heads of one HTTP/2 answer together: interim ones, the final one, trailers. */
export class HeadCount {
  readonly #limits: Limits;
  #bytes = 0;
  #lines = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Counts one head, given as names and values in turn, and returns its lines without pseudo-headers. */
  add(raw: readonly string[]): Line[] {
    const lines: Line[] = [];
    for (let at = 0; at + 1 < raw.length; at += 2) {
      const [name = "", value = ""] = [raw[at], raw[at + 1]];
      this.#bytes += name.length + value.length + 4;
      this.#lines += 1;
      if (!name.startsWith(":")) lines.push([name, value]);
    }
    if (this.#bytes > this.#limits.headBytes || this.#lines > this.#limits.headLines) {
      throw new MirrorFailure("headers_too_large", "the heads are over their limit");
    }
    return lines;
  }
}
