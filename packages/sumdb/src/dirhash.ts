import { sha256 } from "./hash.ts";
import { SumdbError } from "./sumdb-error.ts";

/** A file of a module's zip; the name is the whole one, `module@version/` included, in UTF-8. */
export type NamedFile = { name: Uint8Array; content: Uint8Array };

/**
 * The `h1:` hash of a zip's files, as go.sum and the checksum database spell it. It is taken over one line a file,
 * sorted by name as bytes: `<hex SHA-256 of the content>  <name>`. Where files share a name, the last one's content
 * counts for all. Throws `malformed-name` for a name with a line feed.
 * https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash#Hash1
 */
export function hashFiles(files: readonly NamedFile[]): string {
  const contentHashes = new Map(files.map(({ name, content }) => [hex(name), hex(sha256(content))]));
  const lines = files
    .map(({ name }) => name)
    .toSorted((one, other) => Buffer.compare(one, other))
    .map((name) => {
      if (name.includes(0x0a)) throw new SumdbError("malformed-name", "a file's name has a line feed");
      return Buffer.concat([Buffer.from(`${contentHashes.get(hex(name))}  `), name, Buffer.from("\n")]);
    });
  return `h1:${sha256(...lines).toString("base64")}`;
}

/** The `h1:` hash of a go.mod file, which is hashed alone under its bare name. */
export const hashGoMod = (content: Uint8Array) => hashFiles([{ name: Buffer.from("go.mod"), content }]);

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
