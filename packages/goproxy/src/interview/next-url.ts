import type { DeadEnd, Hop } from "./reply.ts";

/** The statuses at which the go command goes on to another address, https://pkg.go.dev/net/http#Client.Do. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends who asked, or why that leads nowhere; `undefined` when it sends nobody anywhere. */
export function nextUrl({
  url,
  status,
  headers,
}: Pick<Hop, "url" | "status" | "headers">):
  | { url: string }
  | { deadEnd: { kind: DeadEnd; why: string } }
  | undefined {
  if (!redirects.has(status)) return undefined;
  const location = headers.get("location") ?? "";
  if (location === "") return nowhere(`HTTP ${status} names no place to go on`);
  if (!URL.canParse(location, url)) return nowhere(`HTTP ${status} leads to what is no address`);
  const next = new URL(location, url);
  next.hash = "";
  if (next.protocol === "http:" && url.startsWith("https:")) {
    return { deadEnd: { kind: "downgrade", why: `HTTP ${status} leads from https down to http` } };
  }
  if (next.protocol !== "http:" && next.protocol !== "https:")
    return nowhere(`HTTP ${status} leads to ${next.protocol}`);
  return { url: next.href };
}

const nowhere = (why: string) => ({ deadEnd: { kind: "nowhere", why } as const });
