import { openNote } from "../note/note.ts";
import type { Verifier } from "../note/verifier.ts";
import { SumdbError } from "../sumdb-error.ts";
import { parseTreeHead, type TreeHead } from "../tree-head.ts";

/** Most records that we believe a log to have. */
const sizeLimit = 2n ** 40n;

/** A head that a known key has signed: the note as it came, and what it says. */
export type SignedHead = TreeHead & { note: string };

/**
 * Opens a signed head: its signature first, then what it says. Throws what `openNote` and `parseTreeHead` throw, and
 * `malformed-tree` for a log of more than 2^40 records.
 */
export function openHead(note: Uint8Array | string, verifiers: readonly Verifier[]): SignedHead {
  const bytes = Buffer.from(note);
  const { size, hash } = parseTreeHead(openNote(bytes, verifiers).text);
  if (size > sizeLimit) throw new SumdbError("malformed-tree", "no log is that large");
  return { size, hash, note: bytes.toString("utf8") };
}
