import { readTarget, refusal, type Target } from "./target.ts";

/** An HTTP proxy, and what lets us use it. */
export type Proxy = { target: Target; authorization: string | undefined };

/** `http://user:password@host:port`, where the first two can be left out. */
export const proxyPattern = /^http:\/\/(?:([^@/?#]*)@)?([^@/?#]+)\/?$/i;

/** Reads what is of `proxyPattern`; throws `target_refused`. */
export function readProxy(text: string): Proxy {
  const match = proxyPattern.exec(text);
  if (match === null) throw refusal("a proxy is not of the form http://host:port");
  const [, credentials, host = ""] = match;
  return {
    target: readTarget(`http://${host}`),
    authorization: credentials === undefined ? undefined : `Basic ${base64Of(credentials)}`,
  };
}

function base64Of(credentials: string): string {
  try {
    return Buffer.from(decodeURIComponent(credentials)).toString("base64");
  } catch {
    throw refusal("a proxy's user or password is not percent-encoded");
  }
}
