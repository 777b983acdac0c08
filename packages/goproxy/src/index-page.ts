import { MirrorFailure } from "@heliograph/core";
import { parseString, readMembers } from "./json-text.ts";
import { parseTime } from "./rfc3339.ts";

/** An entry of an index feed: when the upstream first had a version. */
export type IndexEntry = {
  path: string;
  version: string;
  /** As it came, with all its digits. */
  timestamp: string;
  /** The same in epoch milliseconds, rounded down. */
  at: number;
};

/** What an answer of an index feed holds. */
export type IndexPage = {
  /** In the order sent. */
  entries: IndexEntry[];
  /** What is wrong with the line after them, which ends what can be taken; undefined when nothing is. */
  broken: string | undefined;
  /** Whether there are as many entries as were asked for, so that more may follow. */
  isFull: boolean;
};

/**
 * Reads an answer of an index feed, one JSON object a line; an empty one has nothing new. Names are taken as they come.
 *
 *     {"Path":"golang.org/x/text","Version":"v0.3.0","Timestamp":"2019-04-10T19:08:52.997264Z"}
 *
 * @throws MirrorFailure `content_invalid` when its first line is broken already
 */
export function parseIndexPage(body: string, limit: number): IndexPage {
  const entries: IndexEntry[] = [];
  const page = (broken?: string): IndexPage => ({ entries, broken, isFull: entries.length >= limit });
  for (const line of body.replace(/\n$/, "").split("\n")) {
    if (body === "") break;
    const entry = readEntry(line);
    if (typeof entry !== "string") {
      entries.push(entry);
      continue;
    }
    const broken = `line ${entries.length + 1}: ${entry}`;
    if (entries.length === 0) throw new MirrorFailure("content_invalid", broken);
    return page(broken);
  }
  return page();
}

/** The entry in a line, or what is wrong with the line. */
function readEntry(line: string): IndexEntry | string {
  const fields = readFields(line);
  if (typeof fields === "string") return fields;
  const [path, version, timestamp] = ["Path", "Version", "Timestamp"].map((name) => {
    const value = fields.get(name);
    return value === undefined ? undefined : parseString(value);
  });
  if (path === undefined || path === "") return "Path: not a text";
  if (version === undefined || version === "") return "Version: not a text";
  const at = timestamp === undefined ? undefined : parseTime(timestamp);
  if (timestamp === undefined || at === undefined) return "Timestamp: not an RFC 3339 time";
  return { path, version, timestamp, at };
}

/** The fields of a JSON object, the last of several of a name, or why it is none. */
function readFields(line: string): Map<string, string> | string {
  try {
    const members = readMembers(line);
    return members === undefined ? "not an object" : new Map(members);
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return error.message.replace(/^body: /, "");
  }
}
