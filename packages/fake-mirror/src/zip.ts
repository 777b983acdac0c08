import { crc32 } from "node:zlib";

/** A file that goes into a zip. */
export type ZipFile = { name: string; content: Buffer };

/** 1 January 1980, midnight: the earliest time a zip can state, so that equal files give equal bytes. */
const dosDate = 0x0021;
const version = 20;
const utf8Names = 0x0800;

/**
 * Writes files as they are, uncompressed, in the given order. Equal input gives equal bytes.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.7, 4.3.12, 4.3.16)
 */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of files) {
    const nameBytes = Buffer.from(name);
    const shared = describeFile(nameBytes, content);
    const local = Buffer.concat([signature(0x04034b50), shared, nameBytes, content]);
    directory.push(
      signature(0x02014b50),
      uint16(version),
      shared,
      Buffer.alloc(10),
      uint32(offset),
      nameBytes,
    );
    bodies.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const counts = Buffer.concat([uint16(files.length), uint16(files.length)]);
  const end = [
    signature(0x06054b50),
    Buffer.alloc(4),
    counts,
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ];
  return Buffer.concat([...bodies, central, ...end]);
}

/** What the header before a file and its entry in the directory both say: version to name and extra lengths. */
function describeFile(name: Buffer, content: Buffer): Buffer {
  const stored = 0;
  return Buffer.concat([
    uint16(version),
    uint16(utf8Names),
    uint16(stored),
    uint16(0),
    uint16(dosDate),
    uint32(crc32(content)),
    uint32(content.length),
    uint32(content.length),
    uint16(name.length),
    uint16(0),
  ]);
}

const signature = (value: number) => uint32(value);

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
