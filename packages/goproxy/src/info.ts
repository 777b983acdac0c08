import { MirrorFailure } from "@heliograph/core";
import { parseString, readMembers } from "./json-text.ts";
import { NameError } from "./name-error.ts";
import { checkPathVersion } from "./path.ts";
import { parseTime } from "./rfc3339.ts";
import { canonicalVersion } from "./version.ts";

const originFields = ["VCS", "URL", "Subdir", "Hash", "TagPrefix", "TagSum", "Ref", "RepoSum"] as const;

/** Where a version comes from, as far as a proxy tells. */
export type Origin = Partial<Record<(typeof originFields)[number], string>>;

/** What an answer to `.info` or `@latest` says of a version. Nothing vouches for it. */
export type Info = {
  version: string;
  /** As sent; `undefined` when absent. */
  time: string | undefined;
  /** The same in epoch milliseconds. */
  committedAt: number | undefined;
  origin: Origin | undefined;
};

/** How Go writes a time that was never set. */
const unset = Date.parse("0001-01-01T00:00:00Z");

/**
 * Reads an answer to `.info` or `@latest` as the go command does: keys match in any case, the last of several counts,
 * `null` changes nothing, unknown fields are passed over.
 *
 *     {"Version":"v0.3.0","Time":"2017-12-14T13:08:43Z","Origin":{"VCS":"git","Ref":"refs/tags/v0.3.0"}}
 *
 * @throws MirrorFailure `content_invalid`, its message beginning with the field that is wrong
 */
export function parseInfo(json: string): Info {
  const info: Info = { version: "", time: undefined, committedAt: undefined, origin: undefined };
  for (const [key, value] of readFields("body", json)) {
    switch (fold(key)) {
      case "version":
        info.version = readText("Version", value) ?? info.version;
        break;
      case "time":
        if (value !== "null") Object.assign(info, readTime(value));
        break;
      case "origin":
        info.origin = value === "null" ? undefined : { ...info.origin, ...readOrigin(value) };
        break;
    }
  }
  return info;
}

/**
 * Refuses an answer about another version than the one asked for, where a version was asked for and no branch or commit.
 * @throws MirrorFailure `content_invalid`
 */
export function checkAnsweredVersion({ version }: Info, path: string, query: string): void {
  if (version !== query && isExactQuery(path, query))
    throw invalid(`Version: ${quoted(version)}, not ${query}`);
}

/** Whether a query names one version of a module and not whatever the proxy makes of it. */
function isExactQuery(path: string, query: string): boolean {
  if (canonicalVersion(query) !== query) return false;
  try {
    checkPathVersion(path, query);
    return true;
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    return false;
  }
}

function readOrigin(json: string): Origin {
  const origin: Origin = {};
  for (const [key, value] of readFields("Origin", json)) {
    const field = originFields.find((name) => fold(name) === fold(key));
    const text = field && readText(`Origin.${field}`, value);
    if (field !== undefined && text !== undefined) origin[field] = text;
  }
  return origin;
}

/** Go takes a time as it is written, without undoing escapes. */
function readTime(json: string): Pick<Info, "time" | "committedAt"> {
  const time = /^"(.*)"$/.exec(json)?.[1];
  const committedAt = time === undefined ? undefined : parseTime(time);
  if (committedAt === undefined) throw invalid(`Time: ${quoted(json)} is not an RFC 3339 time`);
  return committedAt === unset ? { time: undefined, committedAt: undefined } : { time, committedAt };
}

function readText(field: string, json: string): string | undefined {
  if (json === "null") return undefined;
  const text = parseString(json);
  if (text === undefined) throw invalid(`${field}: not a string`);
  return text;
}

function readFields(field: string, json: string): [key: string, value: string][] {
  if (json.trim() === "null") return [];
  const members = readMembers(json);
  if (members === undefined) throw invalid(`${field}: not an object`);
  return members;
}

/** Makes keys alike that Go takes for alike; the long s is a small s to it. */
export const fold = (key: string) => key.toLowerCase().replaceAll("ſ", "s");

const quoted = (text: string) => JSON.stringify(text.slice(0, 100));
const invalid = (message: string) => new MirrorFailure("content_invalid", message);
