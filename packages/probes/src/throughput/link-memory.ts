import { hours } from "@heliograph/core";
import { BoundedMap } from "../memory/bounded-map.ts";

/** For how long a rate tells what our link carries: links are fuller at other hours. */
const latelyMs = hours(6);

const mostHosts = 1_000;

/** The rates at which hosts have sent lately: what one has reached, our link could carry. */
export class LinkMemory {
  readonly #rates = new BoundedMap<string, { mbps: number; at: number }[]>(mostHosts);

  /** Remembers the rate at which a host has sent. */
  note(host: string, mbps: number, now: number): void {
    this.#rates.set(host, [...this.#lately(host, now), { mbps, at: now }]);
  }

  /** The highest rate at which any other host has sent lately, and which that was; null when there is none. */
  besides(host: string, now: number): { mbps: number; through: string } | null {
    const others = this.#rates
      .entries()
      .filter(([through]) => through !== host)
      .flatMap(([through]) => this.#lately(through, now).map(({ mbps }) => ({ mbps, through })));
    return others.toSorted((one, other) => other.mbps - one.mbps)[0] ?? null;
  }

  #lately(host: string, now: number) {
    return (this.#rates.get(host) ?? []).filter(({ at }) => now - at <= latelyMs);
  }
}
