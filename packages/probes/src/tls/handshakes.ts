import { setTimeout as sleep } from "node:timers/promises";
import { MirrorFailure } from "@heliograph/core";
import type { Handshake, ShakeOptions } from "@heliograph/outbound";
import type { Task } from "../probe.ts";

/** How one handshake ended: with a connection, or with the failure that it then is. */
export type Shaken = { handshake: Handshake } | { failure: MirrorFailure };

/** Shakes hands with a mirror again and again, not faster than is polite, and counts. */
export class Handshakes {
  count = 0;
  readonly #task: Task;

  constructor(task: Task) {
    this.#task = task;
  }

  /** Shakes hands once more. */
  async shake(options: ShakeOptions): Promise<Shaken> {
    const { check, outbound, paceMs, signal } = this.#task;
    if (this.count > 0) await sleep(paceMs, undefined, { signal });
    this.count += 1;
    try {
      return { handshake: await outbound.shake(check.baseUrl, { ...options, signal }) };
    } catch (error) {
      if (error instanceof MirrorFailure) return { failure: error };
      throw error;
    }
  }

  /** What came of one more handshake: undefined where the network or the mirror failed, null where they did not agree. */
  async try(options: ShakeOptions): Promise<Handshake | null | undefined> {
    const shaken = await this.shake(options);
    if ("handshake" in shaken) return shaken.handshake;
    return shaken.failure.reason === "tls_handshake" ? null : undefined;
  }
}
