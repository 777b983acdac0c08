import { addTraffic, hostLimit, noTraffic, type HostTraffic, type Traffic } from "@heliograph/core";

/** Counts what goes over the wire, by the host that was asked. */
export class TrafficCount {
  readonly #hosts = new Map<string, Traffic>();

  /** Takes the bill of what was asked under a URL. */
  of(url: string): (bill: Traffic) => void {
    const host = URL.parse(url)?.host ?? "";
    return (bill) => this.#hosts.set(host, addTraffic(this.#hosts.get(host) ?? noTraffic, bill));
  }

  /** What each host had to bear; of more than may be told of, those that were asked most. */
  byHost(): HostTraffic[] {
    return [...this.#hosts]
      .map(([host, traffic]) => ({ host, ...traffic }))
      .toSorted((one, other) => other.requests - one.requests)
      .slice(0, hostLimit);
  }
}
