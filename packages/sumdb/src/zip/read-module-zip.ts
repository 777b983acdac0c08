import { ArchiveError } from "./archive-error.ts";
import { createCounter, defaultArchiveLimits, type ArchiveLimits } from "./archive-limits.ts";
import type { ByteSource } from "./byte-source.ts";
import { readDirectory } from "./directory.ts";
import { hashEntries } from "./hash-entries.ts";
import { doubtLayout } from "./layout.ts";

/** What a module's zip holds. */
export type ModuleZip = {
  h1: string;
  /** The go.mod file at its root, if it has one. */
  goMod: Buffer | undefined;
  entryCount: number;
  unpackedBytes: number;
};

/**
 * Reads a module's zip, once, and refuses what is none: whatever the go command refuses, and whatever lets two readers
 * see two archives in one. What the archive declares is checked before anything is unpacked, and again while it is.
 * @throws ArchiveError
 */
export async function readModuleZip(
  source: ByteSource,
  expected: { module: string; version: string },
  overrides: Partial<ArchiveLimits> = {},
): Promise<ModuleZip> {
  const limits = { ...defaultArchiveLimits, ...overrides };
  const directory = readDirectory(source, limits);
  const prefix = `${expected.module}@${expected.version}/`;
  const names = { goMod: bytesOf(`${prefix}go.mod`), license: bytesOf(`${prefix}LICENSE`) };
  const count = createCounter(limits, source.sizeBytes);
  let unpackedBytes = 0;
  for (const entry of directory.entries) {
    if (Object.values(names).includes(entry.name) && entry.unpackedBytes > limits.rootFileBytes) {
      throw new ArchiveError("too-large", `go.mod or LICENSE has more than ${limits.rootFileBytes} bytes`);
    }
    count(entry.unpackedBytes);
    unpackedBytes += entry.unpackedBytes;
  }
  const layoutDoubt = doubtLayout(directory.entries, prefix, limits);
  const hashed = await hashEntries(source, directory, limits, names.goMod).catch((error: unknown) => {
    throw layoutDoubt ?? error;
  });
  const { h1, kept } = hashed;
  const doubt = layoutDoubt ?? hashed.doubt;
  if (doubt !== undefined) throw new ArchiveError(doubt.fault, doubt.message, h1);
  return { h1, goMod: kept, entryCount: directory.entries.length, unpackedBytes };
}

/** A name as entries have it: each character is a byte. */
const bytesOf = (name: string) => Buffer.from(name).toString("latin1");
