import { ArchiveError } from "./archive-error.ts";
import type { ArchiveLimits } from "./archive-limits.ts";
import type { ByteSource } from "./byte-source.ts";
import { readDirectoryEnd, type DirectoryEnd } from "./directory-end.ts";
import { readEntry, type Entry } from "./entry.ts";

/** An archive's table of contents. */
export type Directory = {
  entries: readonly Entry[];
  /** Where the directory begins: the contents end there. */
  startsAt: number;
  /** Whether it can be read in this way only: it begins and ends where it says, and nothing precedes the archive. */
  isExact: boolean;
};

/**
 * Reads the directory as Go does: from where the archive's end says it begins, counted from a beginning of the
 * archive that may lie within the file, for as long as entries follow.
 */
export function readDirectory(source: ByteSource, limits: ArchiveLimits): Directory {
  if (source.sizeBytes > limits.packedBytes)
    throw new ArchiveError("too-large", `more than ${limits.packedBytes} bytes`);
  const end = readDirectoryEnd(source);
  if (end.entryCount > limits.entries) throw tooMany(limits);
  const archiveAt = findArchive(source, end);
  const startsAt = archiveAt + end.offset;
  const lengthLeft = source.sizeBytes - startsAt;
  const { entries, sizeBytes } = readEntries(
    source.read(startsAt, Math.min(lengthLeft, limits.directoryBytes)),
    limits,
  );
  // Go compares no more than these bits.
  if (entries.length % 0x10000 !== end.entryCount % 0x10000) {
    if (lengthLeft > limits.directoryBytes) throw new ArchiveError("too-large", "the directory is too large");
    throw new ArchiveError("not-a-zip", `the directory has ${entries.length} of ${end.entryCount} entries`);
  }
  const isExact =
    end.isExact &&
    archiveAt === 0 &&
    entries.length === end.entryCount &&
    sizeBytes === end.sizeBytes &&
    startsAt + sizeBytes === end.startsAt &&
    entries.every(({ disk }) => disk === 0);
  for (const entry of entries) entry.headerAt += archiveAt;
  return { entries, startsAt, isExact };
}

/** Where the archive begins: at the file's beginning if an entry is found from there, else where the sizes say. */
function findArchive(source: ByteSource, end: DirectoryEnd): number {
  const archiveAt = end.startsAt - end.sizeBytes - end.offset;
  const startsAt = archiveAt + end.offset;
  if (startsAt < 0 || startsAt >= source.sizeBytes) {
    throw new ArchiveError("not-a-zip", "the directory does not lie within the archive");
  }
  if (archiveAt <= 0) return archiveAt;
  const atMost = Math.min(largestEntryBytes, source.sizeBytes - end.offset);
  return readEntry(source.read(end.offset, atMost), 0) === undefined ? archiveAt : 0;
}

/** An entry with its name, extra fields and comment, each as long as can be. */
const largestEntryBytes = 46 + 3 * 0xffff;

function readEntries(directory: Buffer, limits: ArchiveLimits): { entries: Entry[]; sizeBytes: number } {
  const entries: Entry[] = [];
  let at = 0;
  for (let read = readEntry(directory, at); read !== undefined; read = readEntry(directory, at)) {
    if (entries.length === limits.entries) throw tooMany(limits);
    entries.push(read.entry);
    at = read.endsAt;
  }
  return { entries, sizeBytes: at };
}

const tooMany = ({ entries }: ArchiveLimits) =>
  new ArchiveError("too-many-entries", `more than ${entries} entries`);
