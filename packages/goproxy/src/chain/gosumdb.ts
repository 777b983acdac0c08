import { defaultLogKey } from "@heliograph/core";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { matchesPrefixPatterns } from "../prefix-patterns.ts";
import { fields } from "../white-space.ts";
import { parseGoUrl } from "./go-url.ts";
import { withoutPassword } from "./hop.ts";

/** What GOSUMDB says: no database, or one with its key and, if it is not to be looked for through proxies, its address. */
export type Gosumdb = { kind: "off" } | { kind: "database"; name: string; key: string; url?: string };

/** Why the go command refuses GOSUMDB, and with it every module whose hashes it does not know. */
export type GosumdbFault =
  | "empty"
  | "too-many-fields"
  | "unknown-name"
  | "malformed-key"
  | "malformed-name"
  | "bad-url";

const sayings: Record<GosumdbFault, string> = {
  empty: "GOSUMDB is empty",
  "too-many-fields": "GOSUMDB is a name or key, and a URL at most",
  "unknown-name": "only sum.golang.org is known by its name; another database takes name+hash+key",
  "malformed-key": "not a verifier key",
  "malformed-name": "a database's name is a host and a path",
  "bad-url": "not a URL",
};

/** Thrown for a value of GOSUMDB that the go command refuses. */
export class GosumdbError extends Error {
  override readonly name = "GosumdbError";
  readonly reason: GosumdbFault;

  constructor(reason: GosumdbFault, value: string) {
    super(`${sayings[reason]}: ${JSON.stringify(fields(value).map(withoutPassword).join(" "))}`);
    this.reason = reason;
  }
}

/** The database that Go knows by its name, and where it is reached under another one. */
const known = "sum.golang.org";
const alias = "sum.golang.google.cn";

/**
 * Reads a value of GOSUMDB: `sum.golang.org`, `sum.golang.google.cn`, `name+hash+key`, a URL after it, or `off`.
 * @throws GosumdbError
 */
export function parseGosumdb(value: string): Gosumdb {
  if (value === "off") return { kind: "off" };
  const [id, url, ...more] = fields(value === alias ? `${known} https://${alias}` : value);
  if (id === undefined) throw new GosumdbError("empty", value);
  if (more.length > 0) throw new GosumdbError("too-many-fields", value);
  const key = id === known ? defaultLogKey : id;
  const name = nameOf(key);
  if (url !== undefined && parseGoUrl(url) === undefined) throw new GosumdbError("bad-url", url);
  return { kind: "database", name, key, ...(url !== undefined && { url }) };
}

/**
 * What the go command does about the hashes of a module that it does not know yet: GONOSUMDB goes before a fault of GOSUMDB.
 * @throws GosumdbError
 */
export const gosumdbFor = (
  path: string,
  { gosumdb, gonosumdb }: { gosumdb: string; gonosumdb: string },
): Gosumdb => (matchesPrefixPatterns(gonosumdb, path) ? { kind: "off" } : parseGosumdb(gosumdb));

/** Where a database is when no proxy is asked for it. */
export const addressOf = ({ name, url }: Extract<Gosumdb, { kind: "database" }>) => url ?? `https://${name}`;

/** The name in a verifier key, `<name>+<hash>+<base64 of algorithm and key>`. https://pkg.go.dev/golang.org/x/mod/sumdb/note#NewVerifier */
function nameOf(key: string): string {
  const [, name = "", hash = "", encoded = ""] = /^([^+]+)\+([^+]*)\+(.*)$/.exec(key) ?? [];
  if (name === "") throw new GosumdbError(key.includes("+") ? "malformed-key" : "unknown-name", key);
  const bytes = decodeBase64(encoded);
  if (bytes?.length !== 33 || bytes[0] !== 1) throw new GosumdbError("malformed-key", key);
  const hashed = bytesToHex(sha256(concatBytes(utf8ToBytes(`${name}\n`), bytes)).subarray(0, 4));
  if (hash.toLowerCase() !== hashed) throw new GosumdbError("malformed-key", key);
  if (
    !/^[^/?#@%:]+(:\d*)?(\/[^?#%]*)?$/.test(name) ||
    name.endsWith("/") ||
    parseGoUrl(`https://${name}`) === undefined
  )
    throw new GosumdbError("malformed-name", key);
  return name;
}

function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
