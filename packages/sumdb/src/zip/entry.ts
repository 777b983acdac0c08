import { inExtraField, zip64Numbers } from "./extra-field.ts";

const signature = 0x02014b50;
const fixedBytes = 46;

/** What the directory says of one file or directory. */
export type Entry = {
  /** The bytes of the name, each a character: it is hashed as it stands, never decoded. */
  name: string;
  flags: number;
  method: number;
  crc32: number;
  packedBytes: number;
  unpackedBytes: number;
  /** Type and permissions, as Unix has them. */
  mode: number;
  disk: number;
  /** Where its own header begins, counted from where the archive does. */
  headerAt: number;
};

/** Whether an entry stands for a directory; Go tells by the name alone. */
export const isDirectory = ({ name }: Pick<Entry, "name">) => name.endsWith("/");

/** Whether what could not be known before the content follows it. */
export const hasDescriptor = ({ flags }: Entry) => (flags & 0x8) !== 0;

/**
 * Reads an entry of the directory, and where it ends; `undefined` where there is none that is whole.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT (4.3.12)
 */
export function readEntry(directory: Buffer, at: number): { entry: Entry; endsAt: number } | undefined {
  if (at + fixedBytes > directory.length || directory.readUInt32LE(at) !== signature) return undefined;
  const extraAt = at + fixedBytes + directory.readUInt16LE(at + 28);
  const commentAt = extraAt + directory.readUInt16LE(at + 30);
  const endsAt = commentAt + directory.readUInt16LE(at + 32);
  if (endsAt > directory.length) return undefined;
  const numbers = readNumbers(directory, at, directory.subarray(extraAt, commentAt));
  if (numbers === undefined) return undefined;
  const entry = {
    name: directory.toString("latin1", at + fixedBytes, extraAt),
    flags: directory.readUInt16LE(at + 8),
    method: directory.readUInt16LE(at + 10),
    crc32: directory.readUInt32LE(at + 16),
    disk: directory.readUInt16LE(at + 34),
    mode: directory.readUInt16LE(at + 40),
    ...numbers,
  };
  return { entry, endsAt };
}

/** Sizes and place, each from the extra field where its own is full. */
function readNumbers(directory: Buffer, at: number, extra: Buffer) {
  const small = {
    unpackedBytes: directory.readUInt32LE(at + 24),
    packedBytes: directory.readUInt32LE(at + 20),
    headerAt: directory.readUInt32LE(at + 42),
  };
  if (!Object.values(small).includes(inExtraField)) return small;
  const numbers = zip64Numbers(extra);
  // Without the field, Go takes a content for one of exactly that size, but nothing else.
  if (numbers === undefined) {
    return small.packedBytes === inExtraField || small.headerAt === inExtraField ? undefined : small;
  }
  const large = { ...small };
  for (const field of ["unpackedBytes", "packedBytes", "headerAt"] as const) {
    if (small[field] !== inExtraField) continue;
    const number = numbers.shift();
    if (number === undefined) return undefined;
    large[field] = number;
  }
  return large;
}
