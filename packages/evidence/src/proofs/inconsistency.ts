import {
  fullWidth,
  hashRecord,
  parseRecord,
  storedIndex,
  SumdbError,
  type SignedHead,
  type SumdbFault,
} from "@heliograph/sumdb";
import type { EvidenceAccount } from "../account.ts";
import { EvidenceError } from "../evidence-error.ts";
import { readSubject } from "../files.ts";
import { readThrough, tilesIn, type KeptTile } from "../kept-tiles.ts";
import { lookupFile, signedHeads } from "../signed-heads.ts";
import type { Ground } from "./proof.ts";

/** The ways in which a tile is none of a tree's; one that is missing proves nothing. */
const wrongTile: ReadonlySet<SumdbFault> = new Set(["malformed-tile", "inconsistent-tile"]);

/**
 * Proves that tiles or the record, as they were served, are none of a tree that the log's key has signed, or that the record is
 * none of the version that was looked up.
 */
export async function proveInconsistency({ account, files, verifier, say }: Ground) {
  const stranger = strangerIn(account, files);
  if (stranger !== undefined) say(stranger);
  let proved = stranger !== undefined;
  for (const head of signedHeads(files, verifier)) {
    const said = [...(await wrongTiles(head, files)), ...(await wrongRecord(head, files))];
    if (said.length === 0) continue;
    say(
      `${verifier.name} signed a tree of ${head.size} records with the hash ${head.hash.toString("base64")}.`,
    );
    for (const sentence of said) say(sentence);
    proved = true;
  }
  if (!proved) throw new EvidenceError("nothing here contradicts a signed head");
}

/** The record as it was looked up, when it says nothing of the version that was asked for, whatever follows it. */
function strangerIn({ finding }: EvidenceAccount, files: ReadonlyMap<string, Buffer>): string | undefined {
  const lookup = files.get(lookupFile);
  if (finding.part !== "lookup" || lookup === undefined) return undefined;
  const { module, version } = readSubject(finding.subject);
  const starts = [`${module} ${version} h1:`, `${module} ${version}/go.mod h1:`];
  const lines = parseRecord(lookup).text.split("\n");
  if (lines.some((line) => starts.some((start) => line.startsWith(start)))) return undefined;
  return `The record in ${lookupFile} has no hash of ${finding.subject}.`;
}

/** Tiles that are others than the authenticated ones in their place, or that make up no tree with those served beside them. */
async function wrongTiles(head: SignedHead, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const served = tilesIn("tiles", files);
  const expected = tilesIn("expected", files);
  const said: string[] = [];
  for (const { tile, path, content } of served) {
    if (isBeyond(tile, head)) continue;
    const indexes = hashesOf(tile);
    const right = await readThrough(expected, head, indexes);
    if (!(right instanceof SumdbError)) {
      if (!Buffer.concat(right).equals(content))
        said.push(`${path} as it was served is not the tile of that tree.`);
      continue;
    }
    const seen = await readThrough(served, head, indexes);
    if (seen instanceof SumdbError && wrongTile.has(seen.fault))
      said.push(`The tiles as they were served do not make up that tree: ${seen.message}.`);
  }
  return [...new Set(said)];
}

/** The record as it was looked up, when the tree has another in its place. */
async function wrongRecord(head: SignedHead, files: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const lookup = files.get(lookupFile);
  if (lookup === undefined) return [];
  const { id, text, rest } = parseRecord(lookup);
  if (id >= head.size)
    return rest.equals(Buffer.from(head.note))
      ? [`${lookupFile} has a record ${id}, which is beyond that tree.`]
      : [];
  for (const folder of ["expected", "tiles"] as const) {
    const hashes = await readThrough(tilesIn(folder, files), head, [storedIndex({ level: 0, position: id })]);
    if (hashes instanceof SumdbError) continue;
    return hashes[0]?.equals(hashRecord(Buffer.from(text))) === true
      ? []
      : [`That tree has another record at ${id} than ${lookupFile}.`];
  }
  return [];
}

/** Where a log keeps the hashes of a tile. */
function hashesOf({ height, level, index, width }: KeptTile["tile"]): bigint[] {
  const first = index * BigInt(fullWidth(height));
  return Array.from({ length: width }, (_, offset) =>
    storedIndex({ level: height * level, position: first + BigInt(offset) }),
  );
}

const isBeyond = ({ height, level, index, width }: KeptTile["tile"], { size }: SignedHead) =>
  (index * BigInt(fullWidth(height)) + BigInt(width)) << BigInt(height * level) > size;
