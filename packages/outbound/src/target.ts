import { MirrorFailure } from "@heliograph/core";
import { isIP } from "node:net";

/** A URL that is well formed enough to be asked; what its host resolves to is judged apart. */
export type Target = {
  url: string;
  secure: boolean;
  /** A name, or an address without brackets. */
  hostname: string;
  /** As in the `Host` header: without the scheme's own port. */
  host: string;
  port: number;
  /** Path and query. */
  path: string;
};

/** Longest URL, and longest host name, in bytes. */
const urlBytes = 2_048;
const hostBytes = 253;

/**
 * Reads an absolute http or https URL by the rules for what may be asked: throws `target_refused` for other schemes and
 * ports, user info, fragments, control characters, unusual spellings of an address and names of a single label.
 */
export function readTarget(text: string): Target {
  if (Buffer.byteLength(text) > urlBytes) throw refusal(`a URL is longer than ${urlBytes} bytes`);
  // Characters that the URL parser would silently drop, trim or turn into slashes.
  if (/[\p{Cc}\s\\]/u.test(text)) throw refusal("a URL holds control characters, blanks or backslashes");
  if (!/^https?:\/\/[^/]/i.test(text)) throw refusal("only http:// and https:// may be asked");
  if (!URL.canParse(text)) throw refusal("not a URL");
  const url = new URL(text);
  const secure = url.protocol === "https:";
  if (/^[^/]*\/\/[^/?#]*@/.test(text)) throw refusal("a URL holds user info");
  if (text.includes("#")) throw refusal("a URL holds a fragment");
  const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
  if (port !== 80 && port !== 443 && port < 1_024) throw refusal(`port ${port} is not 80, 443 or from 1024`);
  const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
  judgeHostname(hostname, spelledHost(text));
  return { url: url.href, secure, hostname, host: url.host, port, path: url.pathname + url.search };
}

/**
 * Reads a URL as `readTarget` does, and keeps path and query byte for byte, because signatures can be over them: what may not
 * stand in a request as it is (RFC 9112 §3.2) is refused.
 */
export function readSpelledTarget(text: string): Target {
  const target = readTarget(text);
  if (/[^\x21-\x7E]/.test(text)) throw refusal("a URL holds characters that are not percent-encoded");
  const spelled = /^[^/]*\/\/[^/?]*(.*)$/.exec(text)?.[1] ?? "";
  return { ...target, path: spelled.startsWith("/") ? spelled : `/${spelled}` };
}

/** A host and port for a protocol that is not HTTP, judged as that of a URL is but for the port. */
export function readHost(hostname: string, port: number): Target {
  const spelled = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
  if (!/^[\x21-\x7E]+$/.test(spelled) || !URL.canParse(`http://${spelled}`)) throw refusal("not a host name");
  const url = new URL(`http://${spelled}`);
  if (url.host === "" || url.href !== `http://${url.host}/`) throw refusal("not a host name");
  judgeHostname(url.hostname.replace(/^\[(.*)\]$/, "$1"), spelled);
  return { url: url.href, secure: false, hostname, host: `${url.hostname}:${port}`, port, path: "/" };
}

function judgeHostname(hostname: string, spelled: string): void {
  if (hostname === "" || hostname.length > hostBytes) throw refusal("a host name is empty or too long");
  if (hostname.endsWith(".") || spelled.endsWith(".")) throw refusal("a host name ends in a dot");
  if (isIP(hostname) === 4 && hostname !== spelled) throw refusal("an address is spelled unusually");
  // What localhost stands for is judged as an address, like any other.
  if (isIP(hostname) === 0 && !hostname.includes(".") && hostname !== "localhost") {
    throw refusal("a host name has a single label");
  }
}

/** The host as it stands in the text, before the URL parser makes one form of its many spellings. */
const spelledHost = (text: string) => /^[^/]*\/\/([^/?#]*?)(?::\d*)?(?:[/?#]|$)/.exec(text)?.[1] ?? "";

/** The failure of a target that we may not ask; names the rule, never what is there. */
export const refusal = (rule: string) => new MirrorFailure("target_refused", rule);
