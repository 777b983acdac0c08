import { ArchiveError } from "./archive-error.ts";
import { readWithin, type ByteSource } from "./byte-source.ts";
import { readContent, type Content } from "./content.ts";
import { hasDescriptor, isDirectory, type Entry } from "./entry.ts";
import { isDescriptor, readDescribedCrc32, readLocalHeader } from "./local-header.ts";

/** An entry that was read, and the first thing about it that Go passes over and another reader might not. */
export type HashedEntry = Content & { doubt: ArchiveError | undefined };

/** How an entry is read: `nextAt` is where the next one begins, or the directory after the last. */
export type EntryReading = { nextAt: number; count: (bytes: number) => void; keep: boolean };

/** Reads one entry, from its own header to whatever comes next. */
export async function hashEntry(
  source: ByteSource,
  entry: Entry,
  { nextAt, count, keep }: EntryReading,
): Promise<HashedEntry> {
  const { dataAt, agrees } = readLocalHeader(source, entry);
  const content = await readContent(source, entry, { dataAt, count, keep });
  const endsAt = dataAt + entry.packedBytes;
  if (!isDirectory(entry)) checkCrc32(source, entry, content, endsAt);
  const doubt = agrees
    ? (doubtContent(entry, content) ?? doubtGap(source, entry, endsAt, nextAt))
    : new ArchiveError("header-mismatch", "the header before an entry does not say what the directory says");
  return { ...content, doubt };
}

/** Holds a content to its checksum as Go does, to whom 0 is none unless a descriptor says it again. */
function checkCrc32(source: ByteSource, entry: Entry, { crc32 }: Content, endsAt: number): void {
  if (hasDescriptor(entry)) {
    if (readDescribedCrc32(source, endsAt) !== entry.crc32) throw badCrc32();
  } else if (entry.crc32 === 0) return;
  if (crc32 !== entry.crc32) throw badCrc32();
}

function doubtContent(entry: Entry, { crc32, usedBytes }: Content): ArchiveError | undefined {
  if (crc32 !== entry.crc32) return badCrc32();
  if (usedBytes === entry.packedBytes) return undefined;
  return new ArchiveError("unexplained-bytes", "bytes follow a content that are not part of it");
}

/** Between a content and what comes next lies its descriptor, if it has one, and nothing else. */
function doubtGap(
  source: ByteSource,
  entry: Entry,
  endsAt: number,
  nextAt: number,
): ArchiveError | undefined {
  if (nextAt < endsAt) return new ArchiveError("overlap", "two entries share bytes");
  const gapBytes = nextAt - endsAt;
  const isExplained = hasDescriptor(entry)
    ? gapBytes <= 24 && isDescriptor(readWithin(source, endsAt, gapBytes), entry)
    : gapBytes === 0;
  return isExplained ? undefined : new ArchiveError("unexplained-bytes", "bytes lie between two entries");
}

const badCrc32 = () => new ArchiveError("crc", "a content does not have its checksum");
