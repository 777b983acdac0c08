import { crc32, deflateRawSync } from "node:zlib";

/** What the header of an entry says, before its content or in the directory. */
type Header = {
  name: Buffer;
  flags: number;
  method: number;
  crc32: number;
  packedBytes: number;
  unpackedBytes: number;
  extra: Buffer;
};

/** An entry to build. Whatever is not said is as it should be. */
export type ZipEntry = {
  name: string;
  content?: string | Buffer;
  /** 8, deflated, when left out. */
  method?: number;
  flags?: number;
  /** Type and permissions, as Unix has them. */
  mode?: number;
  /** Leaves checksum and sizes to a descriptor behind the content, with a signature or without. */
  descriptor?: "signed" | "bare";
  comment?: string;
  /** What really stands there instead of the packed content. */
  packed?: Buffer;
  /** Lies told by both headers, by the one before the content, by the directory alone. */
  both?: Partial<Header>;
  local?: Partial<Header>;
  directory?: Partial<Header>;
  /** Where the directory says that the entry begins. */
  headerAt?: number;
  /** Bytes between the entry and what follows it. */
  after?: Buffer;
};

/** Builds an archive, sound or not; of more entries than 16 bits can count, its end tells the rest only. */
export function buildZip(
  entries: readonly ZipEntry[],
  { before = "", beforeDirectory = "", comment = "", after = "", entryCount = entries.length % 0x10000 } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const built = buildEntry(entry, at);
    directory.push(built.inDirectory);
    parts.push(built.inPlace);
    at += built.inPlace.length;
  }
  const listed = Buffer.concat(directory);
  const offset = at + beforeDirectory.length;
  const end = [uint32(0x06054b50), uint32(0), uint16(entryCount), uint16(entryCount), uint32(listed.length)];
  parts.push(Buffer.from(beforeDirectory), listed, ...end, uint32(offset), uint16(comment.length));
  return Buffer.concat([...parts, Buffer.from(comment), Buffer.from(after)]);
}

function buildEntry(entry: ZipEntry, at: number): { inPlace: Buffer; inDirectory: Buffer } {
  const content = Buffer.from(entry.content ?? "");
  const method = entry.method ?? 8;
  const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
  const header: Header = {
    name: Buffer.from(entry.name),
    flags: (entry.flags ?? 0x800) | (entry.descriptor === undefined ? 0 : 0x8),
    method,
    crc32: crc32(content),
    packedBytes: packed.length,
    unpackedBytes: content.length,
    extra: Buffer.alloc(0),
    ...entry.both,
  };
  const hidden = entry.descriptor && { crc32: 0, packedBytes: 0, unpackedBytes: 0 };
  const local = { ...header, ...hidden, ...entry.local };
  const listed = { ...header, ...entry.directory };
  const sums = [uint32(header.crc32), uint32(header.packedBytes), uint32(header.unpackedBytes)];
  const descriptor = { signed: [uint32(0x08074b50), ...sums], bare: sums, none: [] }[
    entry.descriptor ?? "none"
  ];
  const comment = Buffer.from(entry.comment ?? "");
  return {
    inPlace: Buffer.concat([
      uint32(0x04034b50),
      formatHeader(local),
      local.name,
      local.extra,
      packed,
      ...descriptor,
      entry.after ?? Buffer.alloc(0),
    ]),
    inDirectory: Buffer.concat([
      uint32(0x02014b50),
      uint16(0x0314),
      formatHeader(listed),
      uint16(comment.length),
      uint32(0),
      uint16(0),
      uint16(entry.mode ?? 0),
      uint32(entry.headerAt ?? at),
      listed.name,
      listed.extra,
      comment,
    ]),
  };
}

/** What both headers of an entry share, from the version that is needed to the length of the extra fields. */
function formatHeader({ name, flags, method, extra, ...numbers }: Header): Buffer {
  return Buffer.concat([
    ...[20, flags, method, 0, 0x0021].map(uint16),
    ...[numbers.crc32, numbers.packedBytes, numbers.unpackedBytes].map(uint32),
    uint16(name.length),
    uint16(extra.length),
  ]);
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
