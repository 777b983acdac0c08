import { isIP, type BlockList } from "node:net";
import { networks } from "./address.ts";

/** Private addresses and ports that an operator has opened on purpose. */
export type AllowedTarget = { family: number; network: BlockList; fromPort: number; toPort: number };

/**
 * Reads `10.0.0.0/8:8080`, `10.1.2.3:8080-8090` or `[fd00::]/8:443`: a network, or one address, and its ports.
 * Throws a plain error that says what is wrong with the text.
 */
export function parseAllowedTarget(text: string): AllowedTarget {
  const match = /^(?:\[([^\]]+)\]|([^/]+?))(?:\/(\d{1,3}))?:(\d{1,5})(?:-(\d{1,5}))?$/.exec(text);
  const address = match?.[1] ?? match?.[2] ?? "";
  const family = isIP(address);
  if (match === null || family === 0) {
    throw new Error(`not an address, CIDR or port: ${text} (want 10.0.0.0/8:8080 or 10.0.0.0/8:8080-8090)`);
  }
  const widest = family === 4 ? 32 : 128;
  const bits = Number(match[3] ?? widest);
  if (bits > widest) throw new Error(`a prefix of ${bits} bits is too long: ${text}`);
  const fromPort = Number(match[4]);
  const toPort = Number(match[5] ?? fromPort);
  if (fromPort < 1 || toPort > 65_535 || fromPort > toPort) throw new Error(`not a range of ports: ${text}`);
  return { family, network: networks([`${address}/${bits}`]), fromPort, toPort };
}

/** Whether an operator has opened this address and port. IPv4 carried inside IPv6 is not opened along with it. */
export function isAllowed(targets: readonly AllowedTarget[], address: string, port: number): boolean {
  const family = isIP(address);
  return targets.some(
    (target) =>
      target.family === family &&
      target.fromPort <= port &&
      port <= target.toPort &&
      target.network.check(address, family === 6 ? "ipv6" : "ipv4"),
  );
}
