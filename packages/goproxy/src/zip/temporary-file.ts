import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file that is gone once it is disposed of, unless it was moved away. */
export type TemporaryFile = AsyncDisposable & {
  path: string;
  append: (bytes: Buffer) => Promise<void>;
};

/** Makes an empty file with a name of ours, for nobody but us to read. */
export async function createTemporaryFile(directory = tmpdir()): Promise<TemporaryFile> {
  const path = join(directory, `heliograph-${randomUUID()}.zip`);
  const file = await open(path, "wx", 0o600);
  return {
    path,
    append: (bytes) => file.appendFile(bytes),
    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(path, { force: true });
    },
  };
}
