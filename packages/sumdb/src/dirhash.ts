import { createHash } from "node:crypto";
import { sha256 } from "./hash.ts";
import { SumdbError } from "./sumdb-error.ts";

/** A file of a module's zip; the name is the whole one, `module@version/` included, in UTF-8. */
export type NamedFile = { name: Uint8Array; content: Uint8Array };

/**
 * The `h1:` hash of a zip's files, as go.sum and the checksum database spell it. Where files share a name, the last
 * one's content counts for all. Throws `malformed-name` for a name with a line feed.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
export function hashFiles(files: readonly NamedFile[]): string {
  const named = files.map(({ name, content }) => ({ name: Buffer.from(name).toString("latin1"), content }));
  const contentHashes = new Map(named.map(({ name, content }) => [name, sha256(content).toString("hex")]));
  if (named.some(({ name }) => name.includes("\n"))) {
    throw new SumdbError("malformed-name", "a file's name has a line feed");
  }
  return hashNames(named.map(({ name }) => ({ name, contentHash: contentHashes.get(name) ?? "" })));
}

/**
 * The same hash over files whose contents are hashed already, in hex. It is taken over one line a file, sorted by
 * name as bytes: `<hex SHA-256 of the content>  <name>`. Each character of a name is a byte of it.
 */
export function hashNames(files: readonly { name: string; contentHash: string }[]): string {
  const hash = createHash("sha256");
  const inOrder = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  for (const { name, contentHash } of inOrder) hash.update(`${contentHash}  ${name}\n`, "latin1");
  return `h1:${hash.digest("base64")}`;
}

/** The `h1:` hash of a go.mod file, which is hashed alone under its bare name. */
export const hashGoMod = (content: Uint8Array) => hashFiles([{ name: Buffer.from("go.mod"), content }]);
