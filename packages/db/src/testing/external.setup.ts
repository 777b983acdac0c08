import { access, readdir } from "node:fs/promises";
import path from "node:path";
import { env } from "node:process";
import type { TestProject } from "vitest/node";
import { binariesIn, type Binaries } from "../embedded/binaries.ts";
import { newestMajor, oldestMajor } from "../server-settings.ts";
import { serveTests } from "./serve-tests.ts";
import { createTemplate } from "./template.ts";

const debianHome = "/usr/lib/postgresql";

/**
 * Runs the tests of a project on a PostgreSQL that is not ours: the one that `HELIOGRAPH_TEST_DATABASE_URL` names,
 * else the oldest supported one installed here. Without either they are skipped, but fail in CI.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = env["HELIOGRAPH_TEST_DATABASE_URL"];
  if (url !== undefined) {
    const { drop, ...server } = await createTemplate(url);
    project.provide("testServer", server);
    return drop;
  }
  const binaries = await installedBinaries();
  if (binaries !== undefined) return serveTests(project, binaries);
  const missing = `no PostgreSQL ${oldestMajor} to ${newestMajor} is installed and HELIOGRAPH_TEST_DATABASE_URL is not set`;
  if (env["CI"]) throw new Error(missing);
  project.vitest.logger.warn(`external: ${missing}; its tests are skipped`);
  project.provide("testServer", null);
  return undefined;
}

async function installedBinaries(): Promise<Binaries | undefined> {
  const versions = await readdir(debianHome).catch(() => []);
  const directories = [
    ...versions.map((version) => path.join(debianHome, version, "bin")),
    ...(env["PATH"] ?? "").split(path.delimiter),
  ];
  const found = await Promise.all(directories.map(binariesOf));
  return found
    .filter((binaries) => binaries !== undefined)
    .filter(({ major }) => major >= oldestMajor && major <= newestMajor)
    .toSorted((a, b) => a.major - b.major)[0];
}

/** A directory counts when it has both programs. */
async function binariesOf(directory: string): Promise<Binaries | undefined> {
  try {
    await access(path.join(directory, "initdb"));
    return await binariesIn(directory);
  } catch {
    return undefined;
  }
}
