import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { minutes } from "@heliograph/core";
import { giveTo, type Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { EmbeddedFailure, failureOf } from "./embedded-failure.ts";
import { run } from "./run.ts";

/** The role that owns everything in the embedded server. */
export const owner = "heliograph";

/** A data directory as `initdb` makes it, and the password of its owner. */
export type Cluster = { directory: string; password: string };

const passwordFile = "heliograph.password";
const scratchPrefix = "new-";

/** How long making a cluster may take at most, before what is left of it counts as abandoned. */
const abandonedMs = minutes(10);

/**
 * Opens the cluster in a directory, made now if there is none.
 * @throws EmbeddedFailure when it was written by another major version; it is left untouched
 */
export async function openCluster(
  home: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<Cluster> {
  const directory = path.join(home, "cluster");
  const major = (await versionOf(directory)) ?? (await createCluster(home, directory, binaries, account));
  if (major !== binaries.major) throw otherVersion(directory, major, binaries);
  return { directory, password: await readFile(path.join(directory, passwordFile), "utf8") };
}

/** Removes what starts that were killed half-way left of their clusters. */
export async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(scratchPrefix)) continue;
    const scratch = path.join(home, name);
    const found = await stat(scratch).catch(() => undefined);
    if (Date.now() - (found?.mtimeMs ?? Infinity) > abandonedMs)
      await rm(scratch, { recursive: true, force: true });
  }
}

async function versionOf(directory: string): Promise<number | undefined> {
  try {
    return Number(await readFile(path.join(directory, "PG_VERSION"), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the cluster aside and moves it into place whole, so that neither a kill nor a second start finds half of one. */
async function createCluster(
  home: string,
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
): Promise<number> {
  const scratch = await mkdtemp(path.join(home, scratchPrefix));
  try {
    await giveTo(account, scratch, 0o700);
    const [fresh, password] = [path.join(scratch, "cluster"), path.join(scratch, passwordFile)];
    await mkdir(fresh);
    await giveTo(account, fresh, 0o700);
    await writeFile(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
    await giveTo(account, password, 0o600);
    await initialize(fresh, password, binaries, account);
    await rename(password, path.join(fresh, passwordFile));
    await rename(fresh, directory).catch(unlessTaken);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return binaries.major;
}

async function initialize(
  directory: string,
  password: string,
  { initdb }: Binaries,
  account: Account | undefined,
): Promise<void> {
  const words = [
    `--pgdata=${directory}`,
    `--username=${owner}`,
    `--pwfile=${password}`,
    "--auth=scram-sha-256",
    "--locale=C",
    "--encoding=UTF8",
    "--data-checksums",
    "--no-instructions",
  ];
  const { code, output } = await run(initdb, words, account);
  if (code !== 0) throw failureOf(output, directory);
}

/** Another start was quicker: its cluster is as good as ours. */
function unlessTaken(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
}

function otherVersion(directory: string, major: number, binaries: Binaries): EmbeddedFailure {
  return new EmbeddedFailure(
    "other_version",
    `${directory} was written by PostgreSQL ${major} and this release brings ${binaries.major}; nothing was changed. ` +
      `Start the release that wrote it, or upgrade it with: pg_upgrade --username=${owner} ` +
      `--old-bindir=<programs of ${major}> --new-bindir=<programs of ${binaries.major}> ` +
      `--old-datadir=${directory} --new-datadir=<a directory made by initdb of ${binaries.major}>`,
  );
}
