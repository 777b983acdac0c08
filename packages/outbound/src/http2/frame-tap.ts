import type { Socket } from "node:net";
import { TappedSocket } from "../tapped-socket.ts";

/** Frame types and flags of RFC 9113 §6 that tell how an exchange went. */
const dataFrame = 0x0;
const headersFrame = 0x1;
const resetFrame = 0x3;
const goAwayFrame = 0x7;
const endStreamFlag = 0x1;

const frameHeadBytes = 9;

/** Our only stream on a connection. */
const ourStream = 1;

/**
 * A connection that reads along. Node's HTTP/2 does not tell a stream that its peer reset from one that it gave up itself,
 * nor one that ended from one that was reset without an error; the frames do.
 */
export class FrameTap extends TappedSocket {
  receivedBytes = 0;
  /** Bytes of our answer's body, padding included. */
  bodyBytes = 0;
  /** The peer has ended the answer in the way that the protocol provides. */
  hasEnded = false;
  /** The peer has reset our stream or said that it goes away. */
  wasReset = false;
  #head: Buffer = Buffer.alloc(0);
  #payloadLeft = 0;

  /** `onBytes` is told of everything that arrives, before anything is made of it. */
  constructor(socket: Socket, onBytes: (count: number) => void) {
    super(socket, (piece) => {
      this.receivedBytes += piece.length;
      this.#readAlong(piece);
      onBytes(piece.length);
    });
    // What we say after the request lets the peer go on; held back, it would cost a round trip each time.
    socket.setNoDelay();
  }

  #readAlong(piece: Buffer): void {
    let at = 0;
    while (at < piece.length) {
      if (this.#payloadLeft > 0) {
        const skipped = Math.min(this.#payloadLeft, piece.length - at);
        this.#payloadLeft -= skipped;
        at += skipped;
        continue;
      }
      const missing = frameHeadBytes - this.#head.length;
      this.#head = Buffer.concat([this.#head, piece.subarray(at, at + missing)]);
      at += missing;
      if (this.#head.length === frameHeadBytes) this.#readFrameHead(this.#head);
    }
  }

  #readFrameHead(head: Buffer): void {
    this.#payloadLeft = head.readUIntBE(0, 3);
    this.#head = Buffer.alloc(0);
    const [type, flags = 0, stream] = [head[3], head[4], head.readUInt32BE(5) & 0x7fff_ffff];
    if (type === goAwayFrame) this.wasReset = true;
    if (stream !== ourStream) return;
    if (type === resetFrame) this.wasReset = true;
    if (type === dataFrame) this.bodyBytes += this.#payloadLeft;
    if ((type === dataFrame || type === headersFrame) && (flags & endStreamFlag) !== 0) this.hasEnded = true;
  }
}
