import { hashNames } from "../dirhash.ts";
import { ArchiveError } from "./archive-error.ts";
import { createCounter, type ArchiveLimits } from "./archive-limits.ts";
import type { ByteSource } from "./byte-source.ts";
import type { Directory } from "./directory.ts";
import { hashEntry } from "./hash-entry.ts";

/** What the contents of an archive come to. */
export type HashedEntries = {
  h1: string;
  /** The content of the entry that was asked for, if there is one. */
  kept: Buffer | undefined;
  /** The first thing that Go passes over and another reader might not. */
  doubt: ArchiveError | undefined;
};

/**
 * Reads all contents once, in the order in which they lie, and hashes them as Go's `dirhash.HashZip` does: where
 * entries share a name, the last one's content counts for all, and the others are not looked at.
 */
export async function hashEntries(
  source: ByteSource,
  { entries, startsAt, isExact }: Directory,
  limits: ArchiveLimits,
  keptName?: string,
): Promise<HashedEntries> {
  if (entries.some(({ name }) => name.includes("\n"))) {
    throw new ArchiveError("newline-in-name", "a name has a line feed");
  }
  const lastOfName = new Map(entries.map((entry) => [entry.name, entry]));
  const inPlace = [...lastOfName.values()].toSorted((one, other) => one.headerAt - other.headerAt);
  const beginsWhole = isExact && (inPlace[0]?.headerAt ?? startsAt) === 0;
  let doubt = beginsWhole
    ? undefined
    : new ArchiveError("unexplained-bytes", "the archive is not the whole file");
  let kept: Buffer | undefined;
  const hashes = new Map<string, string>();
  const count = createCounter(limits, source.sizeBytes);
  for (const [index, entry] of inPlace.entries()) {
    const nextAt = inPlace[index + 1]?.headerAt ?? startsAt;
    const hashed = await hashEntry(source, entry, { nextAt, count, keep: entry.name === keptName });
    hashes.set(entry.name, hashed.hash);
    doubt ??= hashed.doubt;
    kept ??= hashed.bytes;
  }
  const h1 = hashNames(entries.map(({ name }) => ({ name, contentHash: hashes.get(name) ?? "" })));
  return { h1, kept, doubt };
}
