import {
  authenticate,
  formatTilePath,
  hashRecord,
  parseTilePath,
  storedIndex,
  SumdbError,
  type SignedHead,
} from "@heliograph/sumdb";
import type { LogSource } from "./log-source.ts";
import { headFile, isWrongTile, servedTiles } from "./served-tiles.ts";
import type { ShownRecord } from "./show-heads.ts";
import { suspicion, type Suspicion } from "./suspicion.ts";

/** What came of a check: what is wrong, and what could not be told. */
export type Checked = { suspicions: Suspicion[]; remarks: string[] };

/**
 * Holds records against the tree of a head, which the source's own tiles must make up; so must a full tile that is remembered
 * as authenticated, where one is named. Since tiles are authenticated by their hash, one that passes has the same bytes.
 */
export async function checkRecords(
  source: LogSource,
  log: { name: string; tilePath: string | undefined; keep: (path: string, bytes: Uint8Array) => void },
  head: SignedHead,
  records: readonly ShownRecord[],
): Promise<Checked> {
  if (head.size === 0n) return { suspicions: [], remarks: [] };
  const read = authenticate(head, source.readTiles, {
    keep: (tile, bytes) => log.keep(formatTilePath(tile), bytes),
  });
  const inTree = records.filter(({ record }) => record.id < head.size);
  const beyond = records.filter(({ record }) => record.id >= head.size);
  const suspicions = beyond.map((shown) =>
    wrongRecord(source, head, shown, {
      cause: "content_invalid",
      detail: `its place ${shown.record.id} is beyond the ${head.size} records of the newest head, so that nobody can check it`,
    }),
  );
  try {
    const places = [...inTree.map(({ record }) => record.id), head.size - 1n];
    const leaves = await read([
      ...places.map((position) => storedIndex({ level: 0, position })),
      ...firstHashOf(log.tilePath, head),
    ]);
    for (const [index, shown] of inTree.entries()) {
      if (leaves[index]?.equals(hashRecord(Buffer.from(shown.record.text))) === true) continue;
      const detail = `the log has another record at ${shown.record.id}`;
      suspicions.push(wrongRecord(source, head, shown, { cause: "log_inconsistent", detail }));
    }
    return { suspicions, remarks: [] };
  } catch (error) {
    if (isWrongTile(error))
      return { suspicions: [...suspicions, wrongTiles(source, log.name, head, error)], remarks: [] };
    if (error instanceof SumdbError) return { suspicions, remarks: [error.message] };
    throw error;
  }
}

/** Where the first hash of a tile is stored; nothing of a tile that the head's tree does not have yet. */
function firstHashOf(path: string | undefined, { size }: SignedHead): bigint[] {
  if (path === undefined) return [];
  const { height, level, index, width } = parseTilePath(path);
  if (level === "data") return [];
  const position = index << BigInt(height);
  const end = (position + BigInt(width)) << BigInt(height * level);
  return end > size ? [] : [storedIndex({ level: height * level, position })];
}

function wrongRecord(
  source: LogSource,
  head: SignedHead,
  { subject, answer }: ShownRecord,
  { cause, detail }: { cause: "content_invalid" | "log_inconsistent"; detail: string },
): Suspicion {
  const files = [{ name: "lookup.txt", content: answer }, headFile(1, head), ...servedTiles(source)];
  return suspicion({ error: cause, files }, { cause, subject, part: "lookup", detail });
}

/** The suspicion that tiles are none of the tree whose head the same source shows. */
export const wrongTiles = (
  source: LogSource,
  subject: string,
  head: SignedHead,
  { message: detail }: SumdbError,
): Suspicion =>
  suspicion(
    { error: "log_inconsistent", files: [headFile(1, head), ...servedTiles(source)] },
    { cause: "log_inconsistent", subject, part: "tile", detail },
  );
