import { z } from "zod";

/**
 * An address that a vendor gives out. `faultOf` says of another what is wrong with it and what to give instead, in a
 * sentence without the address itself: it is a secret.
 */
export const vendorAddress = (faultOf: (url: URL) => string | undefined) =>
  z.string().superRefine((text, context) => {
    const url = URL.parse(text);
    const message = url === null ? "is no address" : (clearFault(url) ?? faultOf(url));
    if (message !== undefined) context.addIssue({ code: "custom", message });
  });

/** A relay of the operator's own that stands in a vendor's place, where that cannot be reached. */
export const relayAddress = z.url({ protocol: /^https?$/, error: "is no http or https address" });

/** The address that is asked: the vendor's or that of the relay in its place, path and query byte for byte. */
export function through(relay: string | undefined, address: string): string {
  if (relay === undefined) return address;
  return relay.replace(/\/+$/, "") + address.replace(/^[a-z]+:\/\/[^/?#]*/i, "");
}

/** An address with one more parameter, and the rest of it as it was. */
export const withParameter = (address: string, name: string, value: string) =>
  `${address}${address.includes("?") ? "&" : "?"}${name}=${encodeURIComponent(value)}`;

function clearFault({ protocol, username, password, hash }: URL): string | undefined {
  if (protocol !== "https:") return "must begin with https://";
  if (username !== "" || password !== "") return "must have no user name";
  return hash === "" ? undefined : "must have no part after #";
}
