import { fstatSync, readSync } from "node:fs";
import { ArchiveError } from "./archive-error.ts";

/** Random access to an archive's bytes. `read` is asked only for what lies within `sizeBytes`. */
export type ByteSource = { sizeBytes: number; read: (offset: number, length: number) => Buffer };

/** How much of a file is read at once: an archive's entries follow each other, and most are small. */
const spanBytes = 256 * 1_024;

/** An archive that lies in memory. */
export function bufferSource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { sizeBytes: buffer.length, read: (offset, length) => buffer.subarray(offset, offset + length) };
}

/** An archive that is an open file. Throws when the file became shorter since. */
export function fileSource(descriptor: number): ByteSource {
  const sizeBytes = fstatSync(descriptor).size;
  let span: Buffer = Buffer.alloc(0);
  let spanAt = 0;
  return {
    sizeBytes,
    read(offset, length) {
      if (offset < spanAt || offset + length > spanAt + span.length) {
        span = readSpan(descriptor, offset, Math.max(length, Math.min(spanBytes, sizeBytes - offset)));
        spanAt = offset;
      }
      return span.subarray(offset - spanAt, offset - spanAt + length);
    },
  };
}

function readSpan(descriptor: number, offset: number, length: number): Buffer {
  const span = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const count = readSync(descriptor, span, filled, length - filled, offset + filled);
    if (count === 0) throw new Error("the file became shorter while it was read");
    filled += count;
  }
  return span;
}

/** Reads bytes that an archive claims to have. */
export function readWithin(source: ByteSource, offset: number, length: number): Buffer {
  if (offset < 0 || offset + length > source.sizeBytes) {
    throw new ArchiveError("truncated", "an entry reaches beyond the archive");
  }
  return source.read(offset, length);
}
