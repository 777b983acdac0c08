import { entriesOf, isProxyEntry, writeEntries, type Entry } from "./list-entries.ts";

/** The list to use where nothing of one can be kept. */
export const soundList = "https://proxy.golang.org|direct";

/** Quotes of all keyboards, which no list holds. */
export const quotes = /["'`\u2018-\u201f]/g;

/** A list as it was probably meant, without what makes the go command refuse or ignore any of it. */
export function repairList(value: string): string {
  const entries = entriesOf(withSeparators(value.replace(quotes, ""))).flatMap(repairEntry);
  const proxies = entries.filter(({ text }) => !isEnd(text));
  const end = entries.find(({ text }) => isEnd(text));
  const kept =
    end === undefined ? proxies : [...proxies.slice(0, -1), ...proxies.slice(-1).map(joinedTo), end];
  return writeEntries(kept) || soundList;
}

const isEnd = (text: string) => text === "direct" || text === "off";

const joinedTo = (entry: Entry): Entry => ({ ...entry, separator: entry.separator || "|" });

/** An entry as the go command takes it; none where nothing can be made of it. */
function repairEntry(entry: Entry): Entry[] {
  const small = entry.text.toLowerCase();
  if (isEnd(small)) return [{ ...entry, text: small }];
  return isProxyEntry(entry) && entry.source !== undefined ? [{ ...entry, text: entry.source }] : [];
}

/** Semicolons, separators of Chinese keyboards and bare spaces as the separators that the go command knows. */
const withSeparators = (value: string) =>
  value
    .replaceAll("\uff0c", ",")
    .replaceAll(/[;\u3001\uff1b\uff5c]/g, "|")
    .split(/([,|])/)
    .map((part) => part.trim().split(/\s+/).join("|"))
    .join("");

/** Whether a list is parted by what parts no list. */
export const hasWrongSeparator = (value: string) =>
  /[;\u3001\uff0c\uff1b\uff5c]/.test(value) || entriesOf(value).some(({ text }) => /\s/.test(text));
