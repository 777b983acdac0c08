import { crc32, deflateRawSync } from "node:zlib";

/** A file that goes into a zip. */
export type ZipFile = { name: string; content: Buffer };

/** An entry of a zip, as its headers describe it and its bytes lie there: not of necessity the truth. */
export type ZipEntry = {
  name: string;
  flags: number;
  method: number;
  time: number;
  crc: number;
  packed: Buffer;
  sizeBytes: number;
  /** Type and permissions as Unix has them; 0 says nothing. */
  mode: number;
};

/** What flags and methods mean (4.4.4, 4.4.5). */
export const encryptedFlag = 0x0001;
const utf8Flag = 0x0800;
const stored = 0;
const deflated = 8;

/** 1 January 1980: the earliest date a zip can state, so that equal files give equal bytes. */
const dosDate = 0x0021;
const version = 20;
const wideVersion = 45;
const unixMadeIt = 3 << 8;

/** Most entries that the plain end record can count. */
const plainCountLimit = 0xffff;

/** An entry of a file as it is, uncompressed. */
export const storedEntry = ({ name, content }: ZipFile): ZipEntry => ({
  name,
  flags: utf8Flag,
  method: stored,
  time: 0,
  crc: crc32(content),
  packed: content,
  sizeBytes: content.length,
  mode: 0,
});

/** An entry of a file, compressed. */
export const deflatedEntry = (file: ZipFile): ZipEntry => ({
  ...storedEntry(file),
  method: deflated,
  packed: deflateRawSync(file.content),
});

/** Writes files as they are, uncompressed, in the given order. Equal input gives equal bytes. */
export const writeZip = (files: readonly ZipFile[]): Buffer => writeEntries(files.map(storedEntry));

/**
 * Writes entries in the given order.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.7, 4.3.12, 4.3.14 to 4.3.16)
 */
export function writeEntries(entries: readonly ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const shared = describe(entry, name.length);
    bodies.push(localMark, shared, name, entry.packed);
    directory.push(
      directoryMark,
      shared,
      numbers(2, 0, 0, 0),
      numbers(4, entry.mode * 0x1_0000, offset),
      name,
    );
    offset += localMark.length + shared.length + name.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endRecords(entries.length, central.length, offset)]);
}

/** What the header before an entry and the directory both say: version to name and extra lengths. */
const describe = ({ flags, method, time, crc, packed, sizeBytes }: ZipEntry, nameBytes: number): Buffer =>
  Buffer.concat([
    numbers(2, version, flags, method, time, dosDate),
    numbers(4, crc, packed.length, sizeBytes),
    numbers(2, nameBytes, 0),
  ]);

function endRecords(count: number, directoryBytes: number, offset: number): Buffer {
  const shownCount = Math.min(count, plainCountLimit);
  const end = [
    numbers(4, 0x06054b50),
    numbers(2, 0, 0, shownCount, shownCount),
    numbers(4, directoryBytes, offset),
    numbers(2, 0),
  ];
  if (count < plainCountLimit) return Buffer.concat(end);
  const wideEnd = [
    numbers(4, 0x06064b50),
    numbers(8, 44),
    numbers(2, unixMadeIt + wideVersion, wideVersion),
    numbers(4, 0, 0),
    numbers(8, count, count, directoryBytes, offset),
  ];
  const locator = [numbers(4, 0x07064b50, 0), numbers(8, offset + directoryBytes), numbers(4, 1)];
  return Buffer.concat([...wideEnd, ...locator, ...end]);
}

/** Numbers of so many bytes each, the lowest byte first. */
function numbers(width: 2 | 4 | 8, ...values: number[]): Buffer {
  const bytes = Buffer.alloc(width * values.length);
  for (const [at, value] of values.entries()) bytes.writeUIntLE(value, at * width, Math.min(width, 6));
  return bytes;
}

const localMark = numbers(4, 0x04034b50);
const directoryMark = Buffer.concat([numbers(4, 0x02014b50), numbers(2, unixMadeIt + version)]);
