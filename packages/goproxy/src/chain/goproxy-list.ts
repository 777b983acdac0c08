import { trimSpace } from "../white-space.ts";
import { parseGoUrl } from "./go-url.ts";
import { withoutPassword, type Hop } from "./hop.ts";

/** Why the go command refuses a list, and with it every operation. */
export type GoproxyFault = "empty" | "no-scheme" | "bad-scheme" | "file-with-host-or-query" | "bad-url";

const sayings: Record<GoproxyFault, string> = {
  empty: "GOPROXY has no entry",
  "no-scheme": "neither direct, off nor a URL",
  "bad-scheme": "a proxy's URL begins with https, http or file",
  "file-with-host-or-query": "a file URL is file:// and an absolute path, nothing else",
  "bad-url": "not a URL",
};

/** Thrown for a value of GOPROXY with which every operation of the go command fails before any request. */
export class GoproxyError extends Error {
  override readonly name = "GoproxyError";
  readonly reason: GoproxyFault;
  /** What is wrong of the list, without its password. */
  readonly entry: string;

  constructor(reason: GoproxyFault, entry = "") {
    const shown = withoutPassword(entry);
    super(entry === "" ? sayings[reason] : `${sayings[reason]}: ${shown}`);
    this.reason = reason;
    this.entry = shown;
  }
}

/** An entry, and the separator after it. */
const entries = /([^,|]*)([,|]|$)/g;

/**
 * Reads a value of GOPROXY as the go command does. A separator belongs to the entry before it and goes with it when that is
 * empty; `direct` and `off` end the list, whatever follows.
 * @throws GoproxyError
 */
export function parseGoproxy(goproxy: string, gonoproxy = ""): Hop[] {
  const hops: Hop[] = [];
  for (const [, piece = "", separator] of goproxy.matchAll(entries)) {
    const entry = trimSpace(piece);
    if (entry === "") continue;
    if (entry === "direct" || entry === "off") {
      hops.push({ source: entry, fallBackOnAnyError: false });
      break;
    }
    hops.push({ source: readUrl(entry), fallBackOnAnyError: separator === "|" });
  }
  if (hops.length === 0) throw new GoproxyError("empty");
  return gonoproxy === "" || goproxy === "direct"
    ? hops
    : [{ source: "noproxy", fallBackOnAnyError: false }, ...hops];
}

/** The shortest value of GOPROXY that makes this list; what GONOPROXY adds to it is left out. */
export function formatGoproxy(hops: readonly Hop[]): string {
  return hops
    .filter(({ source }) => source !== "noproxy")
    .map(({ source, fallBackOnAnyError }, at, { length }) =>
      at === length - 1 ? source : `${source}${fallBackOnAnyError ? "|" : ","}`,
    )
    .join("");
}

function readUrl(entry: string): string {
  const url =
    /[.:/]/.test(entry) && !entry.includes(":/") && !entry.startsWith("/") ? `https://${entry}` : entry;
  const parsed = parseGoUrl(url);
  if (parsed === undefined) throw new GoproxyError("bad-url", entry);
  const { scheme, isPlainPath } = parsed;
  if (scheme === "http" || scheme === "https" || (scheme === "file" && isPlainPath)) return url;
  if (scheme === "file") throw new GoproxyError("file-with-host-or-query", entry);
  throw new GoproxyError(scheme === "" ? "no-scheme" : "bad-scheme", entry);
}
