import { GoproxyError, parseGoproxy, type GoproxyFault } from "../chain/goproxy-list.ts";

/** An entry of a list, right or wrong. */
export type Entry = {
  text: string;
  /** What stands after it; empty at the end. */
  separator: string;
  /** A proxy's URL as the go command completes it, `direct` or `off`; `undefined` where it refuses the entry. */
  source?: string;
  fault?: GoproxyFault;
  /** Whether the go command gets as far as it: nothing after `direct` and `off` counts. */
  isReached: boolean;
};

/** Entries that are looked at; no list that somebody means has so many. */
const entryLimit = 32;

/** The entries of a value of GOPROXY, those that the go command refuses or ignores among them; empty ones are left out. */
export function entriesOf(value: string): Entry[] {
  const entries: Entry[] = [];
  let isReached = true;
  for (const [, piece = "", separator = ""] of value.matchAll(/([^,|]*)([,|]|$)/g)) {
    const text = piece.trim();
    if (text === "") continue;
    entries.push({ text, separator, ...sourceOf(text), isReached });
    if (text === "direct" || text === "off") isReached = false;
    if (entries.length === entryLimit) break;
  }
  return entries;
}

function sourceOf(text: string): Pick<Entry, "source" | "fault"> {
  try {
    const [hop] = parseGoproxy(text);
    return hop === undefined ? {} : { source: hop.source };
  } catch (error) {
    if (error instanceof GoproxyError) return { fault: error.reason };
    throw error;
  }
}

/** Whether an entry is a proxy that the go command takes. */
export const isProxyEntry = ({ source }: Entry) =>
  source !== undefined && source !== "direct" && source !== "off";

/** The proxies that may be asked. */
export const proxiesIn = (value: string) =>
  entriesOf(value).filter((entry) => entry.isReached && isProxyEntry(entry));

/** Writes entries down again; the separator of the last one is left out. */
export const writeEntries = (entries: readonly Pick<Entry, "text" | "separator">[]) =>
  entries
    .map(({ text, separator }, at) => (at < entries.length - 1 ? `${text}${separator || "|"}` : text))
    .join("");
