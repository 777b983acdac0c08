import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const shipped = fileURLToPath(new URL("../../migrations", import.meta.url));

/** A migration in drizzle-kit's journal. */
type Entry = { idx: number; version: string; when: number; tag: string; breakpoints: boolean };

/** A folder of our migrations whose journal lists others of them, for the running test. */
export async function migrationsWith(list: (entries: readonly Entry[]) => Entry[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "heliograph-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(shipped, folder, { recursive: true });
  const journal = path.join(folder, "meta", "_journal.json");
  const { entries, ...rest }: { entries: Entry[] } = JSON.parse(await readFile(journal, "utf8"));
  await writeFile(journal, JSON.stringify({ ...rest, entries: list(entries) }));
  return folder;
}
