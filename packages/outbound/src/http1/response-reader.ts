import { MirrorFailure } from "@heliograph/core";
import type { Body } from "../body.ts";
import type { Question, ReplyHead } from "../exchange.ts";
import { HeaderList } from "../header-list.ts";
import type { Limits } from "../limits.ts";
import { doubt, framingOf } from "./framing.ts";
import { parseHead, parseHeaderLines, type Head } from "./head.ts";

type State =
  | { at: "head" }
  | { at: "bytes"; left: number; next: "complete" | "chunk-end" }
  | { at: "chunk-size" }
  | { at: "chunk-end" }
  | { at: "trailers" }
  | { at: "until-close" }
  | { at: "complete" }
  | { at: "enough" };

/** Longest line that declares a chunk, extensions included. */
const chunkLineBytes = 256;

const emptyLine = Buffer.from("\r\n\r\n");
const lineEnd = Buffer.from("\r\n");

/**
 * Reads one HTTP/1 answer from the pieces in which it arrives (RFC 9112), strictly, and never more than its limits.
 * Throws `protocol_error`, `headers_too_large`, `body_too_large`, `body_incomplete`, `encoding_refused`, `connection_reset`.
 */
export class ResponseReader {
  head: ReplyHead | undefined;
  /** What takes the body; `undefined` when the head alone is wanted. */
  body: Body | undefined;
  receivedBytes = 0;
  readonly #method: Question["method"];
  readonly #bodyOf: Question["bodyOf"];
  readonly #bodyLimitBytes: number;
  readonly #keepsBeginning: boolean;
  readonly #limits: Limits;
  #bodyBytes = 0;
  #headBytes = 0;
  #headLines = 0;
  #state: State = { at: "head" };
  /** What arrived of a head or line that is not whole yet. */
  #rest: Buffer = Buffer.alloc(0);

  constructor({ method, bodyOf, bodyLimitBytes, keepsBeginning = false, limits }: Question) {
    this.#method = method;
    this.#bodyOf = bodyOf;
    this.#bodyLimitBytes = bodyLimitBytes;
    this.#keepsBeginning = keepsBeginning;
    this.#limits = limits;
  }

  get isComplete(): boolean {
    return this.#state.at === "complete" || this.#state.at === "enough";
  }

  /** Reads one more piece. */
  push(piece: Buffer): void {
    this.receivedBytes += piece.length;
    if (this.receivedBytes > this.#bodyLimitBytes + this.#limits.framingBytes) this.#overflow();
    let input = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    let used = this.#read(input);
    while (used > 0) {
      input = input.subarray(used);
      used = input.length === 0 ? 0 : this.#read(input);
    }
    // A copy, because the piece belongs to a much larger buffer.
    this.#rest = input.length === 0 ? input : Buffer.from(input);
  }

  /** The peer has closed: that ends a body without declared length, and nothing else. */
  close(): void {
    switch (this.#state.at) {
      case "complete":
      case "enough":
        return;
      case "until-close":
        this.#state = { at: "complete" };
        return;
      case "head":
        if (this.receivedBytes > 0) throw doubt("the connection was closed within the head");
        throw new MirrorFailure("connection_reset", "the connection was closed without an answer");
      case "bytes":
      case "chunk-size":
      case "chunk-end":
      case "trailers":
        throw new MirrorFailure("body_incomplete", "the connection was closed before the end of the body");
    }
  }

  /** Takes what it can from the front of the input; returns how much, 0 when more must arrive first. */
  #read(input: Buffer): number {
    const state = this.#state;
    switch (state.at) {
      case "head":
        return this.#readHead(input);
      case "bytes":
        return this.#readBytes(input, state);
      case "chunk-size":
        return this.#readChunkSize(input);
      case "chunk-end":
        return this.#readChunkEnd(input);
      case "trailers":
        return this.#readTrailers(input);
      case "until-close":
        return this.#keep(input);
      case "complete":
        throw doubt("bytes follow the end of the answer");
      case "enough":
        return input.length;
    }
  }

  #readHead(input: Buffer): number {
    if (!"HTTP/1.".startsWith(input.toString("latin1", 0, 7))) throw doubt("the answer is not HTTP/1");
    const end = input.indexOf(emptyLine);
    this.#judgeHead(end === -1 ? input.length : end + 4);
    if (end === -1) return 0;
    const head = parseHead(input.toString("latin1", 0, end));
    this.#headBytes += end + 4;
    this.#countLines(head.lines.length + 1);
    if (head.status === 101) throw doubt("the protocol was switched without being asked to");
    if (head.status >= 200) this.#start(head);
    return end + 4;
  }

  #start(head: Head): void {
    const { httpVersion, status, lines } = head;
    this.head = { httpVersion, status, headers: new HeaderList(lines) };
    const framing = framingOf(head, this.#method);
    this.body = this.#bodyOf(this.head);
    switch (framing.kind) {
      case "none":
        this.#state = { at: "complete" };
        return;
      case "length":
        this.#judgeDeclared(framing.bytes);
        this.#expect(framing.bytes, "complete");
        return;
      case "chunked":
        this.#state = { at: "chunk-size" };
        return;
      case "until-close":
        this.#state = { at: "until-close" };
    }
  }

  #expect(bytes: number, next: "complete" | "chunk-end"): void {
    this.#state = bytes === 0 ? { at: next } : { at: "bytes", left: bytes, next };
  }

  #readBytes(input: Buffer, { left, next }: { left: number; next: "complete" | "chunk-end" }): number {
    const taken = this.#keep(input.length > left ? input.subarray(0, left) : input);
    if (this.#state.at !== "enough") this.#expect(left - taken, next);
    return taken;
  }

  #readChunkSize(input: Buffer): number {
    const end = input.indexOf(lineEnd);
    if (end > chunkLineBytes || (end === -1 && input.length > chunkLineBytes)) {
      throw doubt("a chunk's first line is too long");
    }
    if (end === -1) return 0;
    const match = /^([0-9A-Fa-f]{1,12})(?:[ \t]*;[\t\x20-\x7E\x80-\xFF]*)?$/.exec(
      input.toString("latin1", 0, end),
    );
    if (match === null) throw doubt("a chunk's size is malformed");
    const bytes = Number.parseInt(match[1] ?? "", 16);
    this.#judgeDeclared(this.#bodyBytes + bytes);
    if (bytes === 0) this.#state = { at: "trailers" };
    else this.#expect(bytes, "chunk-end");
    return end + 2;
  }

  #readChunkEnd(input: Buffer): number {
    if (input[0] !== 0x0d || (input.length > 1 && input[1] !== 0x0a))
      throw doubt("a chunk is longer than declared");
    if (input.length < 2) return 0;
    this.#state = { at: "chunk-size" };
    return 2;
  }

  #readTrailers(input: Buffer): number {
    if (input.length >= 2 && input[0] === 0x0d && input[1] === 0x0a) {
      this.#state = { at: "complete" };
      return 2;
    }
    const end = input.indexOf(emptyLine);
    this.#judgeHead(end === -1 ? input.length : end + 4);
    if (end === -1) return 0;
    this.#countLines(parseHeaderLines(input.toString("latin1", 0, end)).length);
    this.#state = { at: "complete" };
    return end + 4;
  }

  #keep(bytes: Buffer): number {
    const room = this.#bodyLimitBytes - this.#bodyBytes;
    this.#bodyBytes += bytes.length;
    if (bytes.length > room) this.#overflow();
    this.body?.take(bytes.subarray(0, room));
    return bytes.length;
  }

  #judgeDeclared(bytes: number): void {
    if (bytes > this.#bodyLimitBytes && !this.#keepsBeginning) throw this.#tooLarge();
  }

  #overflow(): void {
    if (!this.#keepsBeginning || this.body === undefined) throw this.#tooLarge();
    this.#state = { at: "enough" };
  }

  #judgeHead(bytes: number): void {
    if (this.#headBytes + bytes <= this.#limits.headBytes) return;
    throw new MirrorFailure("headers_too_large", `the heads are over ${this.#limits.headBytes} bytes`);
  }

  #countLines(lines: number): void {
    this.#headLines += lines;
    if (this.#headLines <= this.#limits.headLines) return;
    throw new MirrorFailure("headers_too_large", `the heads have over ${this.#limits.headLines} lines`);
  }

  readonly #tooLarge = () =>
    new MirrorFailure("body_too_large", `the body is over ${this.#bodyLimitBytes} bytes`);
}
