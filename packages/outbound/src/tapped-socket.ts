import type { Socket } from "node:net";
import { Duplex } from "node:stream";

/** A connection on which somebody reads along what arrives; what fails it is told by the socket itself. */
export class TappedSocket extends Duplex {
  readonly #socket: Socket;

  constructor(socket: Socket, readAlong: (piece: Buffer) => void) {
    super();
    this.#socket = socket;
    socket.on("data", (piece: Buffer) => {
      readAlong(piece);
      if (!this.push(piece)) socket.pause();
    });
    socket.once("end", () => this.push(null));
    socket.once("close", () => this.destroy());
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#socket.write(piece, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#socket.destroy();
    done(error);
  }
}
