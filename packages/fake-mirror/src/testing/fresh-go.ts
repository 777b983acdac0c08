import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { FakeMirror } from "../fake-mirror.ts";
import { goFor } from "../go-for.ts";

/** A go command with an empty cache of its own, that knows one proxy and one checksum log, for the time of a test. */
export const freshGo = async (mirror: FakeMirror, more: Record<string, string> = {}) =>
  goFor(mirror, await makeFolder(), more);

/** A folder for the time of a test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "fake-mirror-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
