import { constants, crc32, deflateRawSync } from "node:zlib";
import {
  deflatedEntry,
  encryptedFlag,
  storedEntry,
  writeEntries,
  writeZip,
  type ZipEntry,
  type ZipFile,
} from "./zip.ts";

/** The ways in which an archive is no module's zip. */
export const archiveVariants = [
  "bomb",
  "lying-bomb",
  "many-entries",
  "climbing",
  "absolute",
  "symlink",
  "duplicate",
  "wrong-size",
  "wrong-crc",
  "truncated",
  "encrypted",
  "backslash",
  "wrong-prefix",
  "trailing-bytes",
  "case-clash",
] as const;

export type ArchiveVariant = (typeof archiveVariants)[number];

/** What a zip's files begin with, and the files, of which there is at least one. */
type Contents = { prefix: string; files: readonly ZipFile[] };

/** The zip of a module with its own files in it, and something that must not be there. */
export function writeBadArchive(variant: ArchiveVariant, { prefix, files }: Contents): Buffer {
  const withMore = (entries: readonly ZipEntry[]) => writeEntries([...files.map(storedEntry), ...entries]);
  const withLast = (change: (entry: ZipEntry) => Partial<ZipEntry>) => {
    const last = deflatedEntry({ name: `${prefix}last.go`, content: Buffer.from("package last\n") });
    return withMore([{ ...last, ...change(last) }]);
  };
  switch (variant) {
    case "bomb":
      return withMore([bomb(`${prefix}bomb.bin`)]);
    case "lying-bomb":
      return withMore([{ ...bomb(`${prefix}bomb.bin`), sizeBytes: 1_000 }]);
    case "many-entries":
      return withMore(Array.from({ length: 200_000 }, (_, at) => extra(`${prefix}many/${at}.go`)));
    case "climbing":
      return withMore([extra(`${prefix}../../../../climbed.go`)]);
    case "absolute":
      return withMore([extra("/absolute.go")]);
    case "symlink":
      return withMore([{ ...storedEntry(link(`${prefix}link.go`)), mode: 0o120_777 }]);
    case "duplicate":
      return withMore([extra(`${prefix}twice.go`), { ...extra(`${prefix}twice.go`), time: 1 }]);
    case "wrong-size":
      return withLast(({ sizeBytes }) => ({ sizeBytes: sizeBytes + 1 }));
    case "wrong-crc":
      return withLast(({ crc }) => ({ crc: (crc ^ 1) >>> 0 }));
    case "truncated": {
      const whole = writeZip(files);
      return whole.subarray(0, Math.floor(whole.length / 2));
    }
    case "encrypted":
      return withLast(({ flags, packed }) => ({
        flags: flags | encryptedFlag,
        packed: Buffer.concat([Buffer.alloc(12), packed]),
      }));
    case "backslash":
      return withMore([extra(`${prefix}back\\slash.go`)]);
    case "wrong-prefix":
      return withMore([extra("example.org/elsewhere@v1.0.0/extra.go")]);
    case "trailing-bytes":
      return Buffer.concat([writeZip(files), Buffer.from("and more\n")]);
    case "case-clash":
      return withMore([extra(`${prefix}readme`), extra(`${prefix}README`)]);
  }
}

/** Another archive of the same files, with the same hash: in another order, compressed, at another time. */
export const recompress = (files: readonly ZipFile[]): Buffer =>
  writeEntries(files.toReversed().map((file) => ({ ...deflatedEntry(file), time: 0x6000 })));

const extra = (name: string): ZipEntry => storedEntry({ name, content: Buffer.from("package extra\n") });

const link = (name: string): ZipFile => ({ name, content: Buffer.from("/etc/passwd") });

/** 600 MiB of nothing in 600 KB. */
function bomb(name: string): ZipEntry {
  const zeros = Buffer.alloc(1_048_576);
  const mebibytes = 600;
  // A flush ends at a whole byte and refers to nothing before it, so that blocks can be repeated.
  const block = deflateRawSync(zeros, { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: mebibytes }, () => block), deflateRawSync("")]);
  let crc = 0;
  for (let at = 0; at < mebibytes; at += 1) crc = crc32(zeros, crc);
  return {
    ...deflatedEntry({ name, content: Buffer.alloc(0) }),
    crc,
    packed,
    sizeBytes: mebibytes * zeros.length,
  };
}
