import { defaultLogKey, type WatchedLog } from "@heliograph/core";
import { parseVerifierKey, SumdbError } from "@heliograph/sumdb";
import { UsageError } from "./command.ts";
import { readBaseUrl } from "./options.ts";

/** How the checksum database is named, in the words of every command that asks it. */
export const sumdbUsage = `  --sumdb KEY|URL         the checksum database, as GOSUMDB names it: a verifier key, an address, or both in one
                          argument (default sum.golang.org)`;

/** Names that the go command knows, with their addresses. */
const knownNames = new Map([
  ["sum.golang.org", "https://sum.golang.org"],
  ["sum.golang.google.cn", "https://sum.golang.google.cn"],
]);

/** A checksum database: its key, its address, and whether mirrors of it may be asked too. */
type Sumdb = { key: string; baseUrl: string; mirrored: boolean };

/**
 * The checksum database that is asked, itself first. Where no address is named, the mirrors are asked too when it does not
 * answer: whoever answers, nothing counts that the key has not signed.
 */
export function readSumdb(text: string, mirrors: readonly string[]): WatchedLog {
  const { key, baseUrl, mirrored } = readSetting(text);
  const { name } = parseKey(key);
  const sources = [
    { mirror: name, baseUrl, direct: true },
    ...(mirrored ? mirrors : []).map((mirror) => ({
      mirror: new URL(mirror).host,
      baseUrl: `${mirror.replace(/\/+$/, "")}/sumdb/${name}`,
      direct: false,
    })),
  ];
  return { key, trusted: null, doubtful: [], sources };
}

function readSetting(text: string): Sumdb {
  if (text === "off") throw new UsageError("--sumdb off leaves nothing that a mirror could be held against");
  const [first = "", url, ...more] = text.split(/\s+/).filter((field) => field !== "");
  if (first === "" || more.length > 0)
    throw new UsageError("--sumdb is a key, an address, or a key and an address");
  if (/^https?:/.test(first) && url === undefined)
    return { key: defaultLogKey, baseUrl: readBaseUrl(first), mirrored: false };
  const known = knownNames.get(first);
  const key = known === undefined ? first : defaultLogKey;
  const baseUrl = url === undefined ? (known ?? `https://${parseKey(key).name}`) : readBaseUrl(url);
  return { key, baseUrl, mirrored: url === undefined && first !== "sum.golang.google.cn" };
}

function parseKey(key: string) {
  try {
    return parseVerifierKey(key);
  } catch (error) {
    if (!(error instanceof SumdbError)) throw error;
    throw new UsageError(`--sumdb: ${error.message}: ${key}`, { cause: error });
  }
}
