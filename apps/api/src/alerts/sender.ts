import { setTimeout as wait } from "node:timers/promises";
import { seconds } from "@heliograph/core";
import { readDueChannels, type Database } from "@heliograph/db";
import type { Attempt } from "@heliograph/notifiers";
import type { Logger } from "pino";
import { post, type Means } from "./post.ts";
import { settle } from "./settle.ts";
import { takeNext, type Taken } from "./take-next.ts";

/** What a sender works with. */
export type Sending = Means & { database: Database; log: Logger; now: () => number };

/** Whose channels a sender sends to, those of the configuration or subscribers', and to how many at once. */
export type Whose = { isPublic: boolean; atOnce: number };

/** What is under way when a sender stops gets so long to end. */
const graceMs = seconds(10);

/** Sends channels what is due to them: each one message after the other, and several side by side. */
export class Sender {
  readonly #sending: Sending;
  readonly #whose: Whose;
  readonly #busy = new Map<number, Promise<void>>();
  readonly #stopping = new AbortController();
  readonly #givingUp = new AbortController();
  #due: number[] = [];

  constructor(sending: Sending, whose: Whose = { isPublic: false, atOnce: Infinity }) {
    this.#sending = sending;
    this.#whose = whose;
  }

  /** Looks what is due, and begins to send it. */
  async look(): Promise<void> {
    const { database, now } = this.#sending;
    const due = await readDueChannels(database, this.#whose, now());
    this.#due = due.filter((channelId) => !this.#busy.has(channelId));
    this.#fill();
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values());
  }

  /** Begins nothing more, and resolves once all leases are given back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const giveUp = setTimeout(() => this.#givingUp.abort(), graceMs);
    await this.idle();
    clearTimeout(giveUp);
  }

  /** Begins with what is due, as many as may be sent to at once. */
  #fill(): void {
    while (!this.#stopping.signal.aborted && this.#busy.size < this.#whose.atOnce) {
      const channelId = this.#due.shift();
      if (channelId === undefined) return;
      this.#begin(channelId);
    }
  }

  #begin(channelId: number): void {
    const serving = this.#serve(channelId)
      .catch((error: unknown) => this.#sending.log.error({ err: error }, "sending to a channel failed"))
      .finally(() => {
        this.#busy.delete(channelId);
        this.#fill();
      });
    this.#busy.set(channelId, serving);
  }

  async #serve(channelId: number): Promise<void> {
    const { database, now } = this.#sending;
    while (!this.#stopping.signal.aborted) {
      const taken = await takeNext(database, channelId, now());
      if (taken === undefined) return;
      await this.#attempt(taken);
    }
  }

  async #attempt(taken: Taken): Promise<void> {
    const { log, now } = this.#sending;
    const channel = taken.channel.name;
    const moment = { now: now(), signal: this.#givingUp.signal };
    const attempt = await post(taken, this.#sending, moment).catch((error: unknown): Attempt => {
      log.error({ err: error, channel }, "a message could not be made");
      const reason = "the message could not be made";
      return { kind: "retry", reason, excerpt: "", isAmbiguous: true, durationMs: 0 };
    });
    if (!(await this.#settle(taken, attempt))) {
      log.warn({ channel, delivery: taken.delivery.id }, "an attempt ended after another had begun");
    }
  }

  /** Only what is written down is not repeated, so that it is tried while the database is away. */
  async #settle(taken: Taken, attempt: Attempt): Promise<boolean> {
    const { database, log, now } = this.#sending;
    for (;;) {
      try {
        return await settle(database, taken, attempt, now());
      } catch (error) {
        if (this.#givingUp.signal.aborted) throw error;
        log.error({ err: error }, "the end of an attempt could not be written down");
        await wait(seconds(1));
      }
    }
  }
}
