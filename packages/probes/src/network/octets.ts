import { isIPv4, isIPv6 } from "node:net";

/** An address as the four or sixteen octets that it is made of; `undefined` of what is none. */
export function octetsOf(address: string): Buffer | undefined {
  if (isIPv4(address)) return Buffer.from(address.split(".").map(Number));
  if (!isIPv6(address) || address.includes("%")) return undefined;
  const [before = [], after = []] = address.split("::").map(groupsOf);
  const octets = Buffer.alloc(16);
  Buffer.from(before).copy(octets);
  Buffer.from(after).copy(octets, 16 - after.length);
  return octets;
}

/** The octets of groups between colons; the last of them may be an IPv4 address. */
function groupsOf(groups: string): number[] {
  if (groups === "") return [];
  return groups.split(":").flatMap((group) => {
    if (group.includes(".")) return group.split(".").map(Number);
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 0xff];
  });
}
