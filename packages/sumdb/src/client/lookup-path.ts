import { SumdbError } from "../sumdb-error.ts";

const host = /^(?!-)[-.a-z0-9]*\.[-.a-z0-9]*$/;
const element = /^(?!\.)[-.~\w]+(?<!\.)$/;
const versionPattern = /^(?!\.)[-.~+\w]+(?<!\.)$/;

/**
 * Where a log has the record of a module version: `/lookup/<path>@<version>`, with `!` and the small letter for each
 * capital. Throws `malformed-name` for what no log has.
 */
export function lookupPath(path: string, version: string): string {
  const elements = path.split("/");
  const sound = host.test(elements[0] ?? "") && elements.every((one) => element.test(one));
  if (!sound) throw new SumdbError("malformed-name", `not a module path: ${JSON.stringify(path)}`);
  if (!versionPattern.test(version)) {
    throw new SumdbError("malformed-name", `not a version: ${JSON.stringify(version)}`);
  }
  return `/lookup/${escapeCapitals(path)}@${escapeCapitals(version)}`;
}

const escapeCapitals = (text: string) => text.replaceAll(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
