import { chmod, mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import type { Binaries } from "../embedded/binaries.ts";
import { startServer } from "../embedded/start-server.ts";
import { createTemplate } from "./template.ts";

/** Where Linux keeps files in memory, and what the tests of a project need of it. */
const memory = { directory: "/dev/shm", bytes: 4 * 1_024 ** 3 };

/** Starts a server in a directory of its own and gives it to the tests of a project. Returns how to end it. */
export async function serveTests(project: TestProject, binaries: Binaries): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(await quickestDirectory(), "heliograph-test-"));
  // As root the server runs as somebody else, who must get in.
  await chmod(directory, 0o755);
  const server = await startServer({
    binaries,
    directory,
    shelter: path.join(tmpdir(), "heliograph"),
    log: () => undefined,
  });
  const { url, template } = await createTemplate(server.url);
  project.provide("testServer", { url, template });
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true });
  };
}

/** In memory where there is room: each test has a database of its own, and on a disk it is made and dropped in up to a second. */
async function quickestDirectory(): Promise<string> {
  try {
    const { bavail, bsize } = await statfs(memory.directory);
    return bavail * bsize >= memory.bytes ? memory.directory : tmpdir();
  } catch {
    return tmpdir();
  }
}
