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
    const shared = describe(entry, name);
    bodies.push(uint32(0x04034b50), shared, name, entry.packed);
    directory.push(uint32(0x02014b50), uint16(unixMadeIt + version), shared, Buffer.alloc(6));
    directory.push(uint32(entry.mode * 0x1_0000), uint32(offset), name);
    offset += 4 + shared.length + name.length + entry.packed.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...bodies, central, endRecords(entries.length, central.length, offset)]);
}

/** What the header before an entry and the directory both say: version to name and extra lengths. */
const describe = ({ flags, method, time, crc, packed, sizeBytes }: ZipEntry, name: Buffer): Buffer =>
  Buffer.concat([
    ...[version, flags, method, time, dosDate].map(uint16),
    ...[crc, packed.length, sizeBytes].map(uint32),
    ...[name.length, 0].map(uint16),
  ]);

function endRecords(count: number, directoryBytes: number, offset: number): Buffer {
  const shownCount = Math.min(count, plainCountLimit);
  const end = Buffer.concat([
    uint32(0x06054b50),
    ...[0, 0, shownCount, shownCount].map(uint16),
    ...[directoryBytes, offset].map(uint32),
    uint16(0),
  ]);
  if (count < plainCountLimit) return end;
  const wideEnd = [
    uint32(0x06064b50),
    uint64(44),
    ...[unixMadeIt + 45, 45].map(uint16),
    ...[0, 0].map(uint32),
    ...[count, count, directoryBytes, offset].map(uint64),
  ];
  const locator = [uint32(0x07064b50), uint32(0), uint64(offset + directoryBytes), uint32(1)];
  return Buffer.concat([...wideEnd, ...locator, end]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
