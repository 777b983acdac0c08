import { randomUUID } from "node:crypto";
import { glob, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hours } from "@heliograph/core";

/** A file that is gone once it is disposed of, unless it was moved away. */
export type TemporaryFile = AsyncDisposable & {
  path: string;
  append: (bytes: Buffer) => Promise<void>;
};

/** Far longer than any file is needed: what is older was left behind by a process that was killed. */
const leftAfterMs = hours(1);

/** The files of this process: never left behind, whatever the clock does meanwhile. */
const inUse = new Set<string>();

/** Makes an empty file with a name of ours, for nobody but us to read, and removes those left behind beside it. */
export async function createTemporaryFile(directory = tmpdir()): Promise<TemporaryFile> {
  await removeLeft(directory, Date.now() - leftAfterMs);
  const path = join(directory, nameOf(randomUUID()));
  inUse.add(path);
  const file = await open(path, "wx", 0o600);
  return {
    path,
    append: (bytes) => file.appendFile(bytes),
    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(path, { force: true });
      inUse.delete(path);
    },
  };
}

const nameOf = (id: string) => `heliograph-${id}.zip`;

async function removeLeft(directory: string, before: number): Promise<void> {
  for await (const name of glob(nameOf("*"), { cwd: directory })) {
    const path = join(directory, name);
    if (inUse.has(path)) continue;
    // One that is gone by now, or somebody else's, is not ours to remove.
    const file = await stat(path).catch(() => undefined);
    const isOurs = file !== undefined && file.uid === process.getuid?.();
    if (isOurs && file.mtimeMs < before) await rm(path, { force: true });
  }
}
