import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseAsnTable, type AsnTable } from "@heliograph/probes";

/**
 * Reads a table of networks, compressed where its name ends in `.gz`.
 * @throws Error saying what is wrong with it
 */
export function readAsnTable(path: string): AsnTable {
  const bytes = readFileSync(path);
  return parseAsnTable((path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString());
}
