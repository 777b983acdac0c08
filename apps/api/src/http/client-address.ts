import { BlockList, isIP, isIPv6 } from "node:net";
import type { Env, RequestContext } from "./context.ts";

/** Tells on whose behalf a request is made; `undefined` for one from within this process. */
export type ClientAddress = (c: Pick<RequestContext, "req"> & { env: Env["Bindings"] }) => string | undefined;

/**
 * Believes `X-Forwarded-For` from trusted balancers alone, and of it the last address that is not one of them:
 * what stands before that was written by the client.
 */
export function clientAddresses(trustedProxies: readonly string[]): ClientAddress {
  const trusted = new BlockList();
  for (const range of trustedProxies) {
    const [network = "", prefix = ""] = range.split("/");
    trusted.addSubnet(network, Number(prefix), isIPv6(network) ? "ipv6" : "ipv4");
  }
  const isTrusted = (address: string) => trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4");
  return (c) => {
    const peer = c.env?.incoming?.socket.remoteAddress;
    if (peer === undefined) return undefined;
    const forwarded = c.req.header("X-Forwarded-For")?.split(",") ?? [];
    const route = [...forwarded.map((hop) => hop.trim()), plain(peer)];
    const last = route.findLastIndex((hop) => isIP(hop) === 0 || !isTrusted(hop));
    return route.slice(Math.max(last, 0)).find((hop) => isIP(hop) !== 0);
  };
}

/** An IPv4 address as a dual-stack socket spells it, without its IPv6 dress. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");
