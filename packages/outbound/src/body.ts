import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { Decode } from "./content.ts";
import type { Trip } from "./trip.ts";

/** Takes a body piece by piece, in order; what it returns is waited for before the next. */
export type Sink = (chunk: Buffer) => void | Promise<void>;

/** What a body was in the end: decoded, as far as it was kept. */
export type WholeBody = { kept: Buffer; sizeBytes: number };

/** A body on its way in, not yet decoded. */
export type Body = {
  /** Takes the next bytes as they were sent. */
  take: (piece: Buffer) => void;
  /** What is to be waited for before more is read; `undefined` while there is room. */
  readonly room: Promise<void> | undefined;
  /** All was taken. */
  finish: () => Promise<WholeBody>;
};

/** A body that is kept whole. */
export class KeptBody implements Body {
  readonly room = undefined;
  readonly #decode: Decode | undefined;
  readonly #pieces: Buffer[] = [];

  constructor(decode: Decode | undefined) {
    this.#decode = decode;
  }

  take(piece: Buffer): void {
    this.#pieces.push(piece);
  }

  async finish(): Promise<WholeBody> {
    const sent = Buffer.concat(this.#pieces);
    const kept = this.#decode === undefined ? sent : await buffer(this.#decode([sent]));
    return { kept, sizeBytes: kept.length };
  }
}

/** A body that is passed on while it arrives. */
export class PassedBody implements Body {
  readonly #sent = new Readable({
    read: () => {
      this.#room?.resolve();
      this.#room = undefined;
    },
  });
  readonly #passed: Promise<void>;
  #room: PromiseWithResolvers<void> | undefined;
  #sizeBytes = 0;

  /** The trip is cut when the body can't be decoded or the sink throws; once it is over, nothing is passed on. */
  constructor(decode: Decode | undefined, sink: Sink, trip: Trip) {
    this.#passed = this.#pass(decode?.(this.#sent) ?? this.#sent, sink, trip);
  }

  get room(): Promise<void> | undefined {
    return this.#room?.promise;
  }

  take(piece: Buffer): void {
    if (!this.#sent.push(piece)) this.#room ??= Promise.withResolvers();
  }

  async finish(): Promise<WholeBody> {
    this.#sent.push(null);
    await this.#passed;
    return { kept: Buffer.alloc(0), sizeBytes: this.#sizeBytes };
  }

  async #pass(decoded: AsyncIterable<Buffer>, sink: Sink, trip: Trip): Promise<void> {
    try {
      for await (const chunk of decoded) {
        if (trip.isOver) return;
        this.#sizeBytes += chunk.length;
        await sink(chunk);
      }
    } catch (error) {
      trip.cut(error);
    }
  }
}
