import { MirrorFailure, type ErrorClass, type Exchange } from "@heliograph/core";
import type { ReplyHead } from "./exchange.ts";
import type { Method } from "./method.ts";
import { toMicroseconds } from "./to-microseconds.ts";

/** An exchange that has come to its end; `startedAt` is of the monotonic clock. */
export type EndedExchange = Omit<Exchange, "startedMs"> & { startedAt: number };

type Phases = Exchange["phases"];

/** Header lines that may be told of, because none of them can hold a secret. */
const told = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "cache-control",
  "connection",
  "content-length",
  "disable-module-fetch",
  "if-modified-since",
  "if-none-match",
  "if-range",
  "origin",
  "pragma",
  "range",
  "user-agent",
]);

const longestValue = 512;

/** One hop of a trip, as it will be told of: its own phases, and what was asked and answered. */
export class Leg {
  readonly #method: Method;
  readonly #url: string;
  readonly #startedAt = performance.now();
  readonly #phases: Phases = {};
  #sent: Exchange["sent"] = {};
  #address = "";
  #httpVersion = "";
  #status: number | null = null;
  #receivedBytes = 0;
  #underWay: { phase: keyof Phases; startedAt: number } | undefined;

  constructor(method: Method, url: string) {
    this.#method = method;
    this.#url = url;
  }

  /** An address is tried; of several, the last is told. */
  tries(address: string): void {
    this.#address = address;
  }

  /** Header lines go out. */
  sends(headers: Readonly<Record<string, string>>): void {
    this.#sent = Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => told.has(name))
        .map(([name, value]) => [name, value.slice(0, longestValue)]),
    );
  }

  /** The head of the answer comes in. */
  hears({ httpVersion, status }: ReplyHead): void {
    this.#httpVersion = httpVersion;
    this.#status = status;
  }

  /** More bytes have come in. */
  receives(bytes: number): void {
    this.#receivedBytes += bytes;
  }

  /** A phase begins; one that was under way ends without having come to anything. */
  begin(phase: keyof Phases, now: number): void {
    this.leave(now);
    this.#underWay = { phase, startedAt: now };
  }

  /** The phase that was under way ends. */
  leave(now: number): void {
    if (this.#underWay === undefined) return;
    const { phase, startedAt } = this.#underWay;
    this.#underWay = undefined;
    this.#phases[phase] = toMicroseconds((this.#phases[phase] ?? 0) + now - startedAt);
  }

  /** What came of it, with the time spent in the phase in which it failed; `error` is what was thrown, if anything was. */
  ended(error?: unknown): EndedExchange {
    this.leave(performance.now());
    return {
      method: this.#method,
      url: this.#url,
      sent: this.#sent,
      startedAt: this.#startedAt,
      phases: this.#phases,
      address: this.#address,
      httpVersion: this.#httpVersion,
      status: this.#status,
      receivedBytes: this.#receivedBytes,
      error: classOf(error),
    };
  }
}

function classOf(error: unknown): ErrorClass {
  if (error === undefined) return "ok";
  return error instanceof MirrorFailure ? error.reason : "internal";
}
