type Lane = { active: number; waiting: (() => void)[] };

/** Lets so many requests run per host and in all; the others wait, host by host in turn, in a bounded queue. */
export class Lanes {
  readonly #limits: { perHost: number; inAll: number; queued: number };
  /** Hosts with requests running or waiting, the one served longest ago first. */
  readonly #lanes = new Map<string, Lane>();
  #active = 0;
  #queued = 0;

  constructor(limits: { perHost: number; inAll: number; queued: number }) {
    this.#limits = limits;
  }

  /** Waits for a place; resolves to the function that gives it back. Throws when the queue is full or `signal` says so. */
  async enter(host: string, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    const lane = this.#lanes.get(host) ?? { active: 0, waiting: [] };
    this.#lanes.set(host, lane);
    if (this.#hasRoom(lane)) {
      this.#admit(lane);
    } else {
      await this.#wait(host, lane, signal);
    }
    return () => {
      this.#leave(host, lane);
    };
  }

  #hasRoom(lane: Lane): boolean {
    return this.#active < this.#limits.inAll && lane.active < this.#limits.perHost;
  }

  #admit(lane: Lane): void {
    this.#active += 1;
    lane.active += 1;
  }

  async #wait(host: string, lane: Lane, signal: AbortSignal | undefined): Promise<void> {
    if (this.#queued >= this.#limits.queued) {
      this.#forgetIfIdle(host, lane);
      throw new Error(`more than ${this.#limits.queued} requests wait to leave`);
    }
    this.#queued += 1;
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        lane.waiting.splice(lane.waiting.indexOf(admitted), 1);
        this.#queued -= 1;
        this.#forgetIfIdle(host, lane);
        reject(signal?.reason);
      };
      const admitted = () => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      };
      signal?.addEventListener("abort", giveUp, { once: true });
      lane.waiting.push(admitted);
    });
  }

  #leave(host: string, lane: Lane): void {
    this.#active -= 1;
    lane.active -= 1;
    this.#forgetIfIdle(host, lane);
    this.#admitNext();
  }

  #admitNext(): void {
    for (const [host, lane] of this.#lanes) {
      const next = this.#hasRoom(lane) ? lane.waiting.shift() : undefined;
      if (next === undefined) continue;
      this.#lanes.delete(host);
      this.#lanes.set(host, lane);
      this.#queued -= 1;
      this.#admit(lane);
      next();
      return;
    }
  }

  #forgetIfIdle(host: string, lane: Lane): void {
    if (lane.active === 0 && lane.waiting.length === 0) this.#lanes.delete(host);
  }
}
