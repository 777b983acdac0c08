import { ArchiveError } from "./archive-error.ts";
import { readWithin, type ByteSource } from "./byte-source.ts";
import { hasDescriptor, type Entry } from "./entry.ts";
import { inExtraField, zip64Numbers } from "./extra-field.ts";

const signature = 0x04034b50;
const fixedBytes = 30;
const descriptorSignature = 0x08074b50;

/**
 * Reads the header before an entry's content. `agrees` is whether it says what the directory says, where it means
 * anything: times do not, and sizes and checksum may be left to the descriptor that follows the content.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.7)
 */
export function readLocalHeader(source: ByteSource, entry: Entry): { dataAt: number; agrees: boolean } {
  const fixed = readWithin(source, entry.headerAt, fixedBytes);
  if (fixed.readUInt32LE(0) !== signature)
    throw new ArchiveError("not-a-zip", "an entry has no header before it");
  const nameBytes = fixed.readUInt16LE(26);
  const varying = readWithin(source, entry.headerAt + fixedBytes, nameBytes + fixed.readUInt16LE(28));
  const agrees =
    varying.toString("latin1", 0, nameBytes) === entry.name &&
    fixed.readUInt16LE(6) === entry.flags &&
    fixed.readUInt16LE(8) === entry.method &&
    numbersAgree(fixed, varying.subarray(nameBytes), entry);
  return { dataAt: entry.headerAt + fixedBytes + varying.length, agrees };
}

function numbersAgree(fixed: Buffer, extra: Buffer, entry: Entry): boolean {
  const [crc32, packedBytes, unpackedBytes] = [14, 18, 22].map((at) => fixed.readUInt32LE(at));
  if (hasDescriptor(entry) && crc32 === 0 && packedBytes === 0 && unpackedBytes === 0) return true;
  const numbers = zip64Numbers(extra) ?? [];
  const large = (value: number | undefined) => (value === inExtraField ? numbers.shift() : value);
  return (
    crc32 === entry.crc32 &&
    large(unpackedBytes) === entry.unpackedBytes &&
    large(packedBytes) === entry.packedBytes
  );
}

/** The checksum in the descriptor behind a content; its signature may be left out. */
export function readDescribedCrc32(source: ByteSource, at: number): number {
  const first = readWithin(source, at, 4).readUInt32LE(0);
  return first === descriptorSignature ? readWithin(source, at + 4, 8).readUInt32LE(0) : first;
}

/** Whether the bytes between a content and what follows it are its descriptor and nothing else, in any of its four forms. */
export function isDescriptor(bytes: Buffer, { crc32, packedBytes, unpackedBytes }: Entry): boolean {
  const isSigned = bytes.length === 16 || bytes.length === 24;
  if (!isSigned && bytes.length !== 12 && bytes.length !== 20) return false;
  if (isSigned && bytes.readUInt32LE(0) !== descriptorSignature) return false;
  const fields = bytes.subarray(isSigned ? 4 : 0);
  const [packed, unpacked] =
    fields.length === 12
      ? [fields.readUInt32LE(4), fields.readUInt32LE(8)]
      : [Number(fields.readBigUInt64LE(4)), Number(fields.readBigUInt64LE(12))];
  return fields.readUInt32LE(0) === crc32 && packed === packedBytes && unpacked === unpackedBytes;
}
