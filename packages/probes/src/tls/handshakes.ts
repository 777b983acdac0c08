import { setTimeout as sleep } from "node:timers/promises";
import { MirrorFailure } from "@heliograph/core";
import type { Handshake, ShakeOptions } from "@heliograph/outbound";
import type { Task } from "../probe.ts";

/** How one handshake ended: with a connection, or with the failure that it then is. */
export type Shaken = { handshake: Handshake } | { failure: MirrorFailure };

/** Shakes hands with a mirror again and again, not faster than is polite, and counts how often it was connected to. */
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
    try {
      const handshake = await outbound.shake(check.baseUrl, { ...options, signal });
      this.count += 1;
      return { handshake };
    } catch (error) {
      if (!(error instanceof MirrorFailure)) throw error;
      if (!error.reason.startsWith("dns_")) this.count += 1;
      return { failure: error };
    }
  }

  /** What came of one more handshake: undefined where the network or the mirror failed, null where they did not agree. */
  async try(options: ShakeOptions): Promise<Handshake | null | undefined> {
    const shaken = await this.shake(options);
    if ("handshake" in shaken) return shaken.handshake;
    const { reason, cause } = shaken.failure;
    // A handshake that ran out of time has no cause: that may be the network's doing.
    return reason === "tls_handshake" && cause !== undefined ? null : undefined;
  }
}
