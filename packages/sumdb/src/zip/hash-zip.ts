import { defaultArchiveLimits, type ArchiveLimits } from "./archive-limits.ts";
import type { ByteSource } from "./byte-source.ts";
import { readDirectory } from "./directory.ts";
import { hashEntries } from "./hash-entries.ts";

/**
 * The `h1:` hash of an archive, whatever is in it and as leniently as Go's `dirhash.HashZip` reads it, within the
 * limits on work.
 * @throws ArchiveError
 */
export async function hashZip(source: ByteSource, overrides: Partial<ArchiveLimits> = {}): Promise<string> {
  const limits = { ...defaultArchiveLimits, ...overrides };
  const { h1 } = await hashEntries(source, readDirectory(source, limits), limits);
  return h1;
}
