import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import type { Binaries } from "../embedded/binaries.ts";
import { startServer } from "../embedded/start-server.ts";
import { createTemplate } from "./template.ts";

/** Starts a server in a directory of its own and gives it to the tests of a project. Returns how to end it. */
export async function serveTests(project: TestProject, binaries: Binaries): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "heliograph-test-"));
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
