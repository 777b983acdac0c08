import { BlockList, isIPv6 } from "node:net";

/**
 * IPv4 that is not globally reachable by the IANA special-purpose registry (RFC 6890), multicast and reserved space,
 * and 168.63.129.16, under which Azure's own host agent answers.
 */
const refusedIpv4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

/** Within the global unicast space: protocol assignments and Teredo, documentation, 6to4. */
const refusedIpv6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const refused = networks([...refusedIpv4, ...refusedIpv6]);
const globalUnicast = networks(["2000::/3"]);
/** IPv4 behind a translator (RFC 6052): as good as the IPv4 address it carries. */
const translated = networks(["64:ff9b::/96"]);

/** Whether an address is reachable for the whole world, judged also by an IPv4 address carried inside it. */
export function isGlobal(address: string): boolean {
  if (!isIPv6(address)) return !refused.check(address);
  if (translated.check(address, "ipv6")) return isGlobal(carriedIpv4(address));
  return globalUnicast.check(address, "ipv6") && !refused.check(address, "ipv6");
}

/** A set of networks in CIDR notation. */
export function networks(cidrs: readonly string[]): BlockList {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = "", bits] = cidr.split("/");
    list.addSubnet(network, Number(bits), isIPv6(network) ? "ipv6" : "ipv4");
  }
  return list;
}

/** The last four octets of an address whose other groups are fixed and not zero throughout. */
function carriedIpv4(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":");
  const octets = groups.slice(-2).flatMap((group) => {
    const value = Number.parseInt(group || "0", 16);
    return [value >> 8, value & 0xff];
  });
  return octets.join(".");
}
