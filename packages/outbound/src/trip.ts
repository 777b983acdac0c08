import { isIP, type Socket } from "node:net";
import { MirrorFailure, type FailureClass, type Facts, type Measures, type Traffic } from "@heliograph/core";
import type { Leg } from "./leg.ts";
import { toMicroseconds } from "./to-microseconds.ts";

/** The phases of a request, each as the measure it is reported under. */
export type Phase = "dnsMs" | "connectMs" | "tlsMs" | "ttfbMs";

/** How far an exchange has come: connected, TLS agreed upon, the head of the answer read. */
export type Milestone = "connected" | "secured" | "head";

/** Where an exchange ends on purpose, and the failure that it then is, measured like any other. */
export type EndsAt = { milestone: Milestone; failure: MirrorFailure };

/** Hears what went over the wire. */
export type Bill = (traffic: Traffic) => void;

/**
 * One step of a trip: starts something that calls `done` or `fail` once, and returns how to stop it.
 * It is stopped when the time is up or the caller gives up; it cleans up by itself in all other cases.
 */
export type Step<T> = (done: (value: T) => void, fail: (error: unknown) => void) => () => void;

/** One request on its way, redirects included: its time, and what was measured and seen so far. */
export class Trip {
  readonly measures: Measures = {};
  readonly facts: Facts = {};
  /** The hop that is under way. */
  leg: Leg | undefined;
  /** It has come to its end, or was cut short. */
  isOver = false;
  readonly #startedAt = performance.now();
  readonly #deadline: NodeJS.Timeout;
  readonly #signal: AbortSignal | undefined;
  readonly #endsAt: EndsAt | undefined;
  readonly #carriers: Socket[] = [];
  #requests = 0;
  #queuedMs = 0;
  #cutBy: { error: unknown } | undefined;
  #stop: ((error: unknown) => void) | undefined;

  constructor(deadlineMs: number, { signal, endsAt }: { signal?: AbortSignal; endsAt?: EndsAt } = {}) {
    this.#deadline = setTimeout(() => {
      this.cut(new MirrorFailure("deadline", `not complete within ${deadlineMs} ms`));
    }, deadlineMs);
    this.#signal = signal;
    this.#endsAt = endsAt;
    signal?.addEventListener("abort", this.#abort);
    if (signal?.aborted === true) this.cut(signal.reason);
  }

  /** Takes one step, unless the trip is over before it is done: then throws why. */
  async take<T>(step: Step<T>): Promise<T> {
    if (this.#cutBy !== undefined) throw this.#cutBy.error;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const stop = step(resolve, reject);
    this.#stop = (error) => {
      stop();
      reject(error);
    };
    try {
      return await promise;
    } finally {
      this.#stop = undefined;
    }
  }

  /** Waits for what can't be stopped, for as long as the trip lasts. */
  async wait<T>(awaited: Promise<T>): Promise<T> {
    return this.take((done, fail) => {
      void relay(awaited, done, fail);
      return () => {};
    });
  }

  /** Waits in a queue of ours, which is not measured. */
  async queue<T>(awaited: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      return await this.wait(awaited);
    } finally {
      this.#queuedMs += performance.now() - startedAt;
    }
  }

  /** Begins a phase, now by the monotonic clock. */
  begin(phase: Phase): number {
    const startedAt = performance.now();
    this.leg?.begin(phase, startedAt);
    return startedAt;
  }

  /** Adds a phase that began at `startedAt` of the monotonic clock and ends now; behind the first byte comes the body. */
  add(phase: Phase, startedAt: number): void {
    const now = performance.now();
    this.measures[phase] = toMicroseconds((this.measures[phase] ?? 0) + now - startedAt);
    this.leg?.leave(now);
    if (phase === "ttfbMs") this.leg?.begin("bodyMs", now);
  }

  /** An address is tried. */
  tries(address: string): void {
    this.facts["address"] = address;
    this.facts["family"] = String(isIP(address));
    this.leg?.tries(address);
  }

  /** A connection of TCP is opened, which carries everything that comes. */
  opens(carrier: Socket): void {
    this.#carriers.push(carrier);
  }

  /** A request goes out with these header lines. */
  asks(headers: Readonly<Record<string, string>>): void {
    this.#requests += 1;
    this.leg?.sends(headers);
  }

  /** What has gone over the wire so far. */
  get traffic(): Traffic {
    return {
      requests: this.#requests,
      connections: this.#carriers.length,
      sentBytes: this.#carriers.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
      receivedBytes: this.#carriers.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    };
  }

  /** An address did not let us connect, and another is tried. */
  passesOver(address: string, reason: FailureClass): void {
    const said = this.facts["passedOver"]?.split(" ") ?? [];
    this.facts["passedOver"] = [...new Set([...said, `${address}=${reason}`])].join(" ");
  }

  count(measure: "redirectCount" | "receivedBytes", more: number): void {
    this.measures[measure] = (this.measures[measure] ?? 0) + more;
    if (measure === "receivedBytes") this.leg?.receives(more);
  }

  /** Is told how far the exchange has come, and cuts the trip where it is to end there. */
  reach(milestone: Milestone): void {
    if (this.#endsAt?.milestone === milestone) this.cut(this.#endsAt.failure);
  }

  /** Ends whatever goes on, and everything after it, with this error. */
  cut(error: unknown): void {
    this.isOver = true;
    this.#cutBy ??= { error };
    this.#stop?.(this.#cutBy.error);
  }

  /** Ends the trip: notes the total and lets go of timers. */
  end(): void {
    this.isOver = true;
    this.measures["totalMs"] ??= toMicroseconds(performance.now() - this.#startedAt - this.#queuedMs);
    clearTimeout(this.#deadline);
    this.#signal?.removeEventListener("abort", this.#abort);
  }

  readonly #abort = () => {
    this.cut(this.#signal?.reason);
  };
}

async function relay<T>(awaited: Promise<T>, done: (value: T) => void, fail: (error: unknown) => void) {
  try {
    done(await awaited);
  } catch (error) {
    fail(error);
  }
}
