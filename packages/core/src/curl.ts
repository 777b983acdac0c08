import type { Exchange } from "./exchange.ts";

/** What curl says of itself unless it is told otherwise. */
const curlsOwn = ["accept", "user-agent"];

/**
 * The command that makes a request again as it was made, at the same address of the same host, for a POSIX shell:
 *
 *     curl -i 'https://proxy.example/m/@v/list' --resolve 'proxy.example:443:192.0.2.1' -H 'accept: *' -H 'user-agent: us'
 */
export function curlOf({
  method,
  url,
  sent,
  address,
  httpVersion,
}: Pick<Exchange, "method" | "url" | "sent" | "address" | "httpVersion">): string {
  const unsaid = Object.keys(sent).length === 0 ? [] : curlsOwn.filter((name) => !(name in sent));
  return [
    "curl",
    method === "HEAD" ? "-I" : "-i",
    ...(method === "GET" || method === "HEAD" ? [] : ["-X", method]),
    quoted(url),
    ...(/[[\]{}]/.test(url) ? ["--globoff"] : []),
    ...(url.startsWith("https:") && httpVersion.startsWith("1.") ? ["--http1.1"] : []),
    ...resolving(url, address),
    ...Object.entries(sent).flatMap(([name, value]) => ["-H", quoted(`${name}: ${value}`)]),
    ...unsaid.flatMap((name) => ["-H", quoted(`${name}:`)]),
  ].join(" ");
}

/** Binds the name to the address that was asked; a URL that holds its address needs none. */
function resolving(text: string, address: string): string[] {
  const url = URL.parse(text);
  if (url === null || address === "" || [address, `[${address}]`].includes(url.hostname)) return [];
  const port = url.port === "" ? (url.protocol === "https:" ? "443" : "80") : url.port;
  const there = address.includes(":") ? `[${address}]` : address;
  return ["--resolve", quoted(`${url.hostname}:${port}:${there}`)];
}

const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
