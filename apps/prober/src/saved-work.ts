import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { workSchema, type Work } from "@heliograph/core";
import { z } from "zod";

/**
 * The latest work on disk, so that a prober that starts while its server is away goes on looking.
 * Bound to the token's fingerprint: with another token we may be another vantage.
 */
export type SavedWork = { read: () => Promise<Work | undefined>; write: (work: Work) => Promise<void> };

const fileSchema = z.object({ token: z.string(), work: workSchema });

/** The saved work of a directory and a token. `write` throws what the file system throws. */
export function savedWork(directory: string, token: string): SavedWork {
  const path = join(directory, "work.json");
  const fingerprint = createHash("sha256").update(`fingerprint ${token}`).digest("hex").slice(0, 16);
  let written: string | undefined;
  return {
    async read() {
      const file = fileSchema.safeParse(await readJson(path));
      return file.success && file.data.token === fingerprint ? file.data.work : undefined;
    },
    async write(work) {
      const lasting = JSON.stringify({ ...work, now: undefined });
      if (lasting === written) return;
      await mkdir(directory, { recursive: true });
      await writeFile(`${path}.new`, JSON.stringify({ token: fingerprint, work }), { mode: 0o600 });
      await rename(`${path}.new`, path);
      written = lasting;
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}
