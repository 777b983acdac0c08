import { ArchiveError } from "./archive-error.ts";
import type { ByteSource } from "./byte-source.ts";

const endSignature = 0x06054b50;
const endBytes = 22;
const zip64LocatorSignature = 0x07064b50;
const zip64LocatorBytes = 20;
const zip64EndSignature = 0x06064b50;
const zip64EndBytes = 56;
/** How far from the end Go looks for it. */
const tailBytes = 65 * 1_024;

/** What the end of an archive says of its directory. */
export type DirectoryEnd = {
  entryCount: number;
  sizeBytes: number;
  /** Where the directory begins, counted from where the archive does. */
  offset: number;
  /** Where this record begins; the directory should end there. */
  startsAt: number;
  /** Whether this is the only way to read the record: nothing in it or after it is left over or contradicts. */
  isExact: boolean;
};

/**
 * Finds the record at the end of an archive, and the one of 64 bits before it that it may refer to.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.14 to 4.3.16)
 */
export function readDirectoryEnd(source: ByteSource): DirectoryEnd {
  const tailAt = Math.max(0, source.sizeBytes - tailBytes);
  const tail = source.read(tailAt, source.sizeBytes - tailAt);
  const at = findEnd(tail);
  if (at === undefined) throw new ArchiveError("not-a-zip", "the archive has no directory");
  const [disk, directoryDisk, countHere, entryCount] = [4, 6, 8, 10].map((field) =>
    tail.readUInt16LE(at + field),
  );
  const end = {
    entryCount: entryCount ?? 0,
    sizeBytes: tail.readUInt32LE(at + 12),
    offset: tail.readUInt32LE(at + 16),
    startsAt: tailAt + at,
    isExact:
      disk === 0 &&
      directoryDisk === 0 &&
      countHere === entryCount &&
      at + endBytes + tail.readUInt16LE(at + 20) === tail.length,
  };
  // Go asks for the larger record where a field is full, but takes the size for full at 16 bits.
  const isFull = end.entryCount === 0xffff || end.sizeBytes === 0xffff || end.offset === 0xffffffff;
  return (isFull ? readZip64End(source, end) : undefined) ?? end;
}

/** Where the last such record begins whose comment does not reach beyond the archive. */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - endBytes; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    return at + endBytes + tail.readUInt16LE(at + 20) <= tail.length ? at : undefined;
  }
  return undefined;
}

function readZip64End(source: ByteSource, end: DirectoryEnd): DirectoryEnd | undefined {
  const locatorAt = end.startsAt - zip64LocatorBytes;
  if (locatorAt < 0) return undefined;
  const locator = source.read(locatorAt, zip64LocatorBytes);
  if (locator.readUInt32LE(0) !== zip64LocatorSignature) return undefined;
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1) return undefined;
  const startsAt = Number(locator.readBigUInt64LE(8));
  if (startsAt + zip64EndBytes > source.sizeBytes) throw malformed();
  const record = source.read(startsAt, zip64EndBytes);
  if (record.readUInt32LE(0) !== zip64EndSignature) throw malformed();
  const [countHere, entryCount, sizeBytes, offset] = [24, 32, 40, 48].map((at) =>
    Number(record.readBigUInt64LE(at)),
  );
  const large = { entryCount: entryCount ?? 0, sizeBytes: sizeBytes ?? 0, offset: offset ?? 0, startsAt };
  return {
    ...large,
    isExact:
      end.isExact &&
      countHere === entryCount &&
      record.readBigUInt64LE(4) === BigInt(zip64EndBytes - 12) &&
      record.readUInt32LE(16) === 0 &&
      record.readUInt32LE(20) === 0 &&
      startsAt + zip64EndBytes === locatorAt &&
      agrees(end.entryCount, large.entryCount, 0xffff) &&
      agrees(end.sizeBytes, large.sizeBytes, 0xffffffff) &&
      agrees(end.offset, large.offset, 0xffffffff),
  };
}

/** Whether a small field says what the large one does, or that it is full. */
const agrees = (small: number, large: number, full: number) => small === large || small === full;

const malformed = () =>
  new ArchiveError("not-a-zip", "the directory's end of 64 bits is not where it should be");
